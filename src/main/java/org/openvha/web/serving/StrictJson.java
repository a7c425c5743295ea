package org.openvha.web.serving;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openvha.document.Nearest;
import org.openvha.web.problems.Problem;
import org.openvha.web.problems.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads bodies of posts: every member must be known, stand once and have its type; nothing is guessed. What is wrong is told by name of the member, never by its value. */
public final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private StrictJson() {}

    /** @throws org.openvha.web.problems.ProblemException if it is not an object with these members */
    public static <T> T read(byte[] body, Class<T> type) {
        try {
            T value = MAPPER.readValue(body, type);
            if (value == null) {
                throw notJson("The body is null.").exception();
            }
            return value;
        } catch (UnrecognizedPropertyException unknown) {
            throw unknown(unknown).exception();
        } catch (StreamReadException malformed) {
            throw notJson("The body is not JSON" + place(malformed) + ".").exception();
        } catch (DatabindException mismatch) {
            throw Problems.badBody(
                            "The member " + path(mismatch) + " is of another type than it can be.",
                            "See /api/openapi.yaml for what the body can hold.")
                    .exception();
        } catch (JacksonException beyondReason) {
            throw notJson("The body is nested too deeply, or holds a name or number that is too long.")
                    .exception();
        }
    }

    /** A member of a body that is a text; empty if it is none, or the body is not to be read, which {@link #read} tells. */
    public static Optional<String> text(byte[] body, String member) {
        try {
            JsonNode value = MAPPER.readTree(body).path(member);
            return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Problem unknown(UnrecognizedPropertyException unknown) {
        List<String> known = unknown.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .toList();
        return Problems.badBody(
                "The body holds a member that is not known.", Nearest.remedy(unknown.getPropertyName(), known));
    }

    private static Problem notJson(String detail) {
        return Problems.badBody(detail, "Send one JSON object in UTF-8, each member once; see /api/openapi.yaml.");
    }

    private static String place(JacksonException malformed) {
        return malformed.getLocation() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        " (line %d, column %d)",
                        malformed.getLocation().getLineNr(),
                        malformed.getLocation().getColumnNr());
    }

    /** Members of the type, never keys of a map, which the client chose. */
    private static String path(DatabindException mismatch) {
        return mismatch.getPath().stream()
                .findFirst()
                .map(JacksonException.Reference::getPropertyName)
                .orElse("(the body as a whole)");
    }
}
