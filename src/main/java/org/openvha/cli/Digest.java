package org.openvha.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A digest as reports spell it. */
final class Digest implements ITypeConverter<String> {

    private static final Pattern SPELLED = Pattern.compile("sha256:[0-9a-f]{64}");

    @Override
    public String convert(String text) {
        if (!SPELLED.matcher(text).matches()) {
            throw new TypeConversionException(
                    "'" + text + "' is not a digest; write sha256: and 64 digits or letters from a to f");
        }
        return text;
    }
}
