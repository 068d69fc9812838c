package org.nslab.grading.report;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.nslab.grading.grade.GradedClass;
import org.nslab.grading.grade.LessonGrade;
import org.nslab.grading.grade.Numbers;
import org.nslab.grading.grade.StepGrade;
import org.nslab.grading.grade.StudentGrade;
import org.nslab.grading.submission.Student;

/** JUnit's XML, which continuous integration shows: a suite a student, a case a checkpoint. */
public final class JUnitReport implements Report {

  @Override
  public void write(GradedClass graded, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      attribute(xml, "name", "nslab");
      for (Student student : graded.students()) {
        suite(xml, graded.grade(student));
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
      out.write('\n');
    } catch (XMLStreamException e) {
      throw new IOException("The report cannot be written: " + e.getMessage(), e);
    }
  }

  private static void suite(XMLStreamWriter xml, StudentGrade grade) throws XMLStreamException {
    long cases = grade.lessons().stream().mapToLong(lesson -> lesson.steps().size()).sum();
    long failures =
        grade.lessons().stream()
            .flatMap(lesson -> lesson.steps().stream())
            .filter(step -> !step.isFull())
            .count();
    xml.writeStartElement("testsuite");
    attribute(xml, "name", grade.student().id());
    attribute(xml, "tests", String.valueOf(cases));
    attribute(xml, "failures", String.valueOf(failures));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", "0");
    for (LessonGrade lesson : grade.lessons()) {
      for (StepGrade step : lesson.steps()) {
        testcase(xml, lesson, step);
      }
    }
    remarks(xml, grade);
    xml.writeEndElement();
  }

  private static void testcase(XMLStreamWriter xml, LessonGrade lesson, StepGrade step)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute(xml, "classname", lesson.lesson());
    attribute(xml, "name", step.number() + " " + step.heading());
    attribute(xml, "time", String.valueOf(step.seconds()));
    if (!step.isFull()) {
      xml.writeStartElement("failure");
      attribute(
          xml,
          "message",
          Numbers.text(step.points()) + " of " + Numbers.text(step.of()) + " points");
      xml.writeCharacters(Plain.line(Feedback.reason(step)));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void remarks(XMLStreamWriter xml, StudentGrade grade) throws XMLStreamException {
    if (!grade.notes().isEmpty()) {
      xml.writeStartElement("system-out");
      for (StudentGrade.Note note : grade.notes()) {
        xml.writeCharacters(Plain.line(note.source() + ": " + note.remark().text()) + "\n");
      }
      xml.writeEndElement();
    }
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, Plain.line(value));
  }
}
