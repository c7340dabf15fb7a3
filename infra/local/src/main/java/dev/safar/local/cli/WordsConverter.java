package dev.safar.local.cli;

import dev.safar.local.story.Words;
import dev.safar.message.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Opens the words of a language.
final class WordsConverter implements ITypeConverter<Words> {
    @Override
    public Words convert(String tag) {
        return Language.parse(tag).flatMap(Words::in)
                .orElseThrow(() -> new TypeConversionException("expected en or fa, but found '" + tag + "'"));
    }
}
