package dev.safar.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Walks parsed files, counts the types that others see, and notes those without a comment.
final class PublicTypes extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees comments;
    private final List<String> seen = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();

    PublicTypes(DocTrees comments) {
        this.comments = comments;
    }

    /// {@return all public types, by name}
    List<String> seen() {
        return seen;
    }

    /// {@return the public types without a comment, by name}
    List<String> silent() {
        return silent;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        if (isPublic(type)) {
            String name = getCurrentPath().getCompilationUnit().getPackageName() + "." + type.getSimpleName();
            seen.add(name);
            if (comments.getDocComment(getCurrentPath()) == null) {
                silent.add(name);
            }
        }
        return super.visitClass(type, null);
    }

    /// What stands in an interface is public without saying so.
    private boolean isPublic(ClassTree type) {
        TreePath around = getCurrentPath().getParentPath();
        return type.getModifiers().getFlags().contains(Modifier.PUBLIC) || around.getLeaf().getKind() == Kind.INTERFACE;
    }
}
