import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Brings the classes of a jar to the format of Java 8. A class-data archive holds no class of a
 * format older than Java 6's, and such classes are verified anew at each start, as they have no stack
 * maps; picocli's are of Java 5. What the classes do stays the same.
 *
 * <p>{@code java -cp asm.jar NewerClasses.java JAR} replaces the jar.
 */
final class NewerClasses {

  private NewerClasses() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path made = Files.createTempFile(jar.toAbsolutePath().getParent(), "newer", ".jar");
    try (JarFile from = new JarFile(jar.toFile());
        URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        OutputStream file = Files.newOutputStream(made);
        JarOutputStream to = new JarOutputStream(file)) {
      for (JarEntry entry : Collections.list(from.entries())) {
        to.putNextEntry(new JarEntry(entry.getName()));
        try (InputStream in = from.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          boolean plain =
              entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF");
          to.write(plain ? newer(bytes, classes) : bytes);
        }
        to.closeEntry();
      }
    }
    new File(made.toString()).setReadable(true, false);
    Files.move(made, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] newer(byte[] bytes, ClassLoader classes) {
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
    new ClassReader(bytes).accept(raised, ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
