package dev.safar.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// Core is read by people who change the rules: every type that others see says what it is. The compiler's parser finds the comments.
class DocumentedCoreTest {
    @Test
    void everyPublicTypeOfCoreHasAComment() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null,
                    files.getJavaFileObjectsFromPaths(coreFiles()));
            PublicTypes types = new PublicTypes(DocTrees.instance(task));
            types.scan(task.parse(), null);
            assertThat(types.seen()).contains("dev.safar.money.Money");
            assertThat(types.silent()).isEmpty();
        }
    }

    private static List<Path> coreFiles() {
        return Sources.mainJava().stream().filter(file -> Sources.shown(file).startsWith("functions/core/")).toList();
    }
}
