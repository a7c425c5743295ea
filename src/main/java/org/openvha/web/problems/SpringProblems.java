package org.openvha.web.problems;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What Spring and Tomcat refuse, in our words. */
final class SpringProblems {

    private SpringProblems() {}

    static Optional<Problem> of(Exception failure) {
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            String[] supported = method.getSupportedMethods();
            return Optional.of(Problems.methodNotAllowed(
                    supported == null
                            ? Set.of()
                            : List.of(supported).stream().sorted().toList()));
        } else if (failure instanceof HttpMediaTypeNotAcceptableException accept) {
            return Optional.of(Problems.notAcceptable(names(accept.getSupportedMediaTypes())));
        } else if (failure instanceof HttpMediaTypeNotSupportedException type) {
            return Optional.of(Problems.unsupportedMediaType(
                    "The resource does not take bodies of this kind.", names(type.getSupportedMediaTypes())));
        } else if (failure instanceof MissingServletRequestParameterException missing) {
            return Optional.of(
                    Problems.badParameter("The parameter " + missing.getParameterName() + " is missing.", "Add it."));
        } else if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of(Problems.badParameter(
                    "The parameter " + mismatch.getName() + " has a value that it cannot have.",
                    "See /api/openapi.yaml for the values it can have."));
        } else if (failure instanceof HttpMessageNotReadableException) {
            return Optional.of(Problems.badBody("The body is not what the resource takes.", "See /api/openapi.yaml."));
        } else if (failure instanceof InvalidParameterException) {
            return Optional.of(Problems.badRequest(
                    "The query holds a parameter that cannot be decoded.", "Percent-encode it in UTF-8."));
        } else if (failure instanceof InvalidMimeTypeException || failure instanceof InvalidMediaTypeException) {
            return Optional.of(Problems.badRequest(
                    "A header that names a media type cannot be read.", "Leave it out, or name a media type."));
        } else if (failure instanceof AsyncRequestTimeoutException) {
            return Optional.of(Problems.ofStatus(503));
        } else if (failure instanceof ErrorResponse known
                && known.getStatusCode().is4xxClientError()) {
            return Optional.of(Problems.ofStatus(known.getStatusCode().value()));
        }
        return Optional.empty();
    }

    private static List<String> names(List<MediaType> types) {
        return types.stream().map(MediaType::toString).distinct().toList();
    }
}
