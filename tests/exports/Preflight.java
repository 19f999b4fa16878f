import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/** Apache PDFBox's PDF/A-1b check of every file named: a line for each error, and one at the end. */
public class Preflight {
    public static void main(String[] names) throws Exception {
        for (String name : names) {
            for (ValidationResult.ValidationError error : check(new File(name)).getErrorsList()) {
                System.out.println(name + ": " + error.getErrorCode() + " " + error.getDetails());
            }
        }
        System.out.println(names.length + " checked");
    }

    private static ValidationResult check(File file) throws Exception {
        PreflightParser parser = new PreflightParser(file);
        try {
            parser.parse();
        } catch (SyntaxValidationException unreadable) {
            return unreadable.getResult();
        }
        try (PreflightDocument document = parser.getPreflightDocument()) {
            document.validate();
            return document.getResult();
        }
    }
}
