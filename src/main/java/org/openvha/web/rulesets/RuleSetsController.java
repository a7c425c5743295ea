package org.openvha.web.rulesets;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openvha.document.BadInputException;
import org.openvha.document.Nearest;
import org.openvha.register.Register;
import org.openvha.register.rulesets.Publication;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.settings.Settings;
import org.openvha.web.problems.Problems;
import org.openvha.web.serving.Json;
import org.openvha.web.serving.Negotiation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Rule sets as text, with where everything in them comes from. Public knowledge, so names that were asked for may stand in problems. */
@RestController
class RuleSetsController {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Register register;
    private final Settings settings;
    private final Clock clock;
    private final Json json;

    RuleSetsController(Register register, Settings settings, Clock clock, Json json) {
        this.register = register;
        this.settings = settings;
        this.clock = clock;
        this.json = json;
    }

    record Sets(List<RuleSetViews.Line> ruleSets) {}

    record Weights(String ruleSet, List<RuleSetViews.Weight> weights) {}

    record Parameters(String ruleSet, List<RuleSetViews.ParameterView> parameters) {}

    @GetMapping(path = "/api/rule-sets", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> all() {
        return json.answer(
                new Sets(register.ruleSets().ids().stream().map(this::line).toList()));
    }

    @GetMapping(path = "/api/rule-sets/{ruleSet}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> one(@PathVariable String ruleSet) {
        RuleSet set = find(ruleSet);
        return json.answer(RuleSetViews.Whole.of(set, published(ruleSet), inForce(ruleSet)));
    }

    @GetMapping(
            path = "/api/rule-sets/{ruleSet}/rules/{rule}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<byte[]> rule(@PathVariable String ruleSet, @PathVariable String rule, HttpServletRequest http) {
        RuleSet set = find(ruleSet);
        Rule found = set.rule(rule)
                .orElseThrow(() -> Problems.notFound(
                                "There is no such rule in this set.",
                                Nearest.remedy(
                                        rule, set.rules().stream().map(Rule::id).toList()))
                        .exception());
        return Negotiation.choose(http, MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN)
                        .equals(MediaType.TEXT_PLAIN)
                ? Json.answer(found.source().getBytes(StandardCharsets.UTF_8), TEXT)
                : json.answer(RuleSetViews.WholeRule.of(set, found));
    }

    @GetMapping(path = "/api/rule-sets/{ruleSet}/weights", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> weights(@PathVariable String ruleSet) {
        RuleSet set = find(ruleSet);
        return json.answer(new Weights(
                set.id(), set.weights().stream().map(RuleSetViews.Weight::of).toList()));
    }

    @GetMapping(path = "/api/rule-sets/{ruleSet}/parameters", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> parameters(@PathVariable String ruleSet) {
        RuleSet set = find(ruleSet);
        return json.answer(new Parameters(
                set.id(),
                set.parameters().stream().map(RuleSetViews.ParameterView::of).toList()));
    }

    /** A set that cannot be used is listed with the reason, and the others as ever. */
    private RuleSetViews.Line line(String id) {
        Optional<Publication> published = published(id);
        try {
            RuleSet set = register.ruleSets().load(id);
            return new RuleSetViews.Line(
                    id,
                    Optional.of(set.title()),
                    Optional.of(RuleSetViews.kind(set)),
                    set.parentId(),
                    Optional.of(set.digest()),
                    published.map(Publication::effectiveFrom),
                    inForce(id),
                    Optional.empty());
        } catch (BadInputException bad) {
            return new RuleSetViews.Line(
                    id,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    published.map(Publication::effectiveFrom),
                    inForce(id),
                    bad.getMessage().lines().findFirst());
        }
    }

    /** A set that is there but cannot be used is bad input, with its findings. */
    private RuleSet find(String id) {
        List<String> known = register.ruleSets().ids();
        if (!known.contains(id)) {
            throw Problems.notFound("There is no such rule set.", Nearest.remedy(id, known))
                    .exception();
        }
        return register.ruleSets().load(id);
    }

    private Optional<Publication> published(String id) {
        return register.ruleSets().all().stream()
                .filter(publication -> publication.ruleSet().equals(id))
                .findFirst();
    }

    private boolean inForce(String id) {
        return register.ruleSets()
                .inForceOn(clock.instant().atZone(settings.zone()).toLocalDate())
                .filter(publication -> publication.ruleSet().equals(id))
                .isPresent();
    }
}
