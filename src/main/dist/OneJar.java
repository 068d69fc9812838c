import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Puts a program and its libraries into one jar, as a search for what no jar has opens all of them, and
 * there are such searches at each start. The first jar's manifest counts, and its files before others
 * of the same name; properties and lists of services are put together.
 *
 * <p>On the way classes come to the format of Java 8 at least. A class-data archive holds no class of a
 * format older than Java 6's, and such classes are verified anew at each start, as they have no stack
 * maps; picocli's are of Java 5. What the classes do stays the same.
 *
 * <p>{@code java -cp asm.jar OneJar.java JAR LIBRARY...} replaces JAR, and deletes the libraries.
 */
final class OneJar {

  /** Signatures do not hold for one jar of many; no class is for a newer Java alone. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "META-INF/(MANIFEST.MF|INDEX.LIST|[^/]*\\.(SF|RSA|DSA|EC)|versions/.*)|module-info.class|.*/");

  private static final Pattern PUT_TOGETHER = Pattern.compile("META-INF/services/.*|.*\\.properties");

  private OneJar() {}

  public static void main(String[] arguments) throws IOException {
    List<Path> jars = Arrays.stream(arguments).map(Path::of).toList();
    Path first = jars.get(0);
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (URLClassLoader classes = new URLClassLoader(jars.stream().map(OneJar::url).toArray(URL[]::new))) {
      for (Path jar : jars) {
        read(jar, files, classes);
      }
    }
    Path made = Files.createTempFile(first.toAbsolutePath().getParent(), "one", ".jar");
    write(made, manifest(first), files);
    made.toFile().setReadable(true, false);
    for (Path jar : jars) {
      Files.delete(jar);
    }
    Files.move(made, first);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no name for a jar: " + jar, e);
    }
  }

  private static Manifest manifest(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      manifest.getMainAttributes().remove(Attributes.Name.CLASS_PATH);
      return manifest;
    }
  }

  private static void read(Path jar, Map<String, byte[]> files, ClassLoader classes)
      throws IOException {
    try (JarFile from = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(from.entries())) {
        String name = entry.getName();
        if (!LEFT_OUT.matcher(name).matches()) {
          try (InputStream in = from.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            files.merge(
                name,
                name.endsWith(".class") ? newer(bytes, classes) : bytes,
                PUT_TOGETHER.matcher(name).matches() ? OneJar::together : (one, other) -> one);
          }
        }
      }
    }
  }

  private static byte[] together(byte[] one, byte[] other) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.write('\n');
    both.writeBytes(other);
    return both.toByteArray();
  }

  private static void write(Path made, Manifest manifest, Map<String, byte[]> files)
      throws IOException {
    try (OutputStream file = Files.newOutputStream(made);
        JarOutputStream to = new JarOutputStream(file, manifest)) {
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        to.putNextEntry(new JarEntry(entry.getKey()));
        to.write(entry.getValue());
        to.closeEntry();
      }
    }
  }

  private static byte[] newer(byte[] bytes, ClassLoader classes) {
    ClassReader reader = new ClassReader(bytes);
    // JVMS 4.1: the major version is the seventh and eighth byte.
    if (reader.readUnsignedShort(6) >= Opcodes.V1_6) {
      return bytes;
    }
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    ClassVisitor raised =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version, int access, String name, String type, String parent, String[] faces) {
            super.visit(Math.max(version, Opcodes.V1_8), access, name, type, parent, faces);
          }
        };
    try {
      reader.accept(raised, ClassReader.SKIP_FRAMES);
      return writer.toByteArray();
    } catch (TypeNotPresentException optional) {
      return bytes; // it is for a place that has more libraries, and not used here
    }
  }
}
