package org.openvha.document;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON for people to read: indented; the same bytes on every machine. */
public final class IndentedJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final DefaultIndenter LINE_FEED = new DefaultIndenter("  ", "\n");

    private IndentedJson() {}

    /** What is written, with a line feed at the end. */
    public static String text(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(new Indented(), text)) {
            content.accept(json);
        }
        return text.append('\n').toString();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(LINE_FEED);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
