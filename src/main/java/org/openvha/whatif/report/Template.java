package org.openvha.whatif.report;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;

/** A page's frame, filled from records. Whatever is put in is escaped, in text and in attributes alike. */
final class Template {

    private static final String FOLDER = "/whatif/";
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .strictSections(true)
            .withCollector(new Collector())
            .withLoader(Template::open);

    /** An optional part is a section that is there once or not at all. */
    private static final class Collector extends DefaultCollector {
        @Override
        public Iterator<?> toIterator(Object value) {
            return value instanceof Optional<?> optional ? optional.stream().iterator() : super.toIterator(value);
        }
    }

    private Template() {}

    /**
     * Fills a template.
     *
     * @param name of the file, without its ending
     * @throws com.samskivert.mustache.MustacheException if the template names something that the view does not have
     */
    static String fill(String name, Object view) {
        try (Reader text = open(name)) {
            return COMPILER.compile(text).execute(view);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Reader open(String name) {
        InputStream in = Template.class.getResourceAsStream(FOLDER + name + ".mustache");
        if (in == null) {
            throw new IllegalStateException("The program was built without its template " + name);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
