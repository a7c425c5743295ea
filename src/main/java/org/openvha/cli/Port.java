package org.openvha.cli;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --port}. */
final class Port {

    private static final int HIGHEST = 65_535;

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = Number.class,
            description = "Port to answer at, or 0 for any free one (setting port).")
    private Integer port;

    Optional<Integer> given() {
        return Optional.ofNullable(port);
    }

    /** From 0 to the highest there is. */
    static final class Number implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                int number = Integer.parseInt(text);
                if (number >= 0 && number <= HIGHEST) {
                    return number;
                }
            } catch (NumberFormatException none) {
                // said below
            }
            throw new TypeConversionException("'" + text + "' is not a port: a whole number from 0 to " + HIGHEST);
        }
    }
}
