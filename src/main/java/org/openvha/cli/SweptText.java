package org.openvha.cli;

import org.openvha.whatif.sweep.Axis;
import org.openvha.whatif.sweep.Swept;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what is to be swept, and its values. */
final class SweptText {

    private SweptText() {}

    private static Swept read(Axis.Kind kind, String text) {
        try {
            return Swept.read(kind, text);
        } catch (IllegalArgumentException unreadable) {
            throw new TypeConversionException(unreadable.getMessage());
        }
    }

    /** {@code look-back-months=12..60:6}. */
    static final class OfParameter implements ITypeConverter<Swept> {
        @Override
        public Swept convert(String text) {
            return read(Axis.Kind.PARAMETER, text);
        }
    }

    /** {@code 10D=50..100:10}. */
    static final class OfWeight implements ITypeConverter<Swept> {
        @Override
        public Swept convert(String text) {
            return read(Axis.Kind.WEIGHT, text);
        }
    }
}
