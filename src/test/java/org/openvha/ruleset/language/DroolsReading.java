package org.openvha.ruleset.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A rule file as Drools' own parser reads it.
 *
 * @param surplus what it found beside one rule with one pattern, a consequence and metadata
 */
record DroolsReading(
        List<String> errors,
        List<String> surplus,
        String name,
        Map<String, String> metadata,
        String variable,
        String type,
        String conditions,
        String consequence) {

    private static final Pattern WORDS = Pattern.compile("(?s)\"[^\"]*\"|//[^\n]*|/\\*.*?\\*/|[\\w$]+");

    static DroolsReading of(String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr file = parse(parser, text);
        List<String> errors = parser.getErrors().stream().map(Object::toString).toList();
        if (!errors.isEmpty() || file.getRules().size() != 1) {
            return new DroolsReading(errors, List.of(file.getRules().size() + " rules"), "", Map.of(), "", "", "", "");
        }
        RuleDescr rule = file.getRules().get(0);
        if (rule.getLhs().getDescrs().size() != 1
                || !rule.getLhs().getDescrs().get(0).getClass().equals(PatternDescr.class)) {
            return new DroolsReading(errors, List.of("not one pattern"), rule.getName(), Map.of(), "", "", "", "");
        }
        PatternDescr pattern = (PatternDescr) rule.getLhs().getDescrs().get(0);
        return new DroolsReading(
                errors,
                surplus(file, rule, pattern),
                rule.getName(),
                metadata(rule),
                pattern.getIdentifier(),
                pattern.getObjectType(),
                conditions(pattern),
                String.valueOf(rule.getConsequence()).strip());
    }

    private static PackageDescr parse(DrlParser parser, String text) {
        try {
            return parser.parse(false, text);
        } catch (DroolsParserException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static List<String> surplus(PackageDescr file, RuleDescr rule, PatternDescr pattern) {
        List<Object> surplus = new ArrayList<>();
        addAll(surplus, file.getImports());
        addAll(surplus, file.getFunctionImports());
        addAll(surplus, file.getAccumulateImports());
        addAll(surplus, file.getGlobals());
        addAll(surplus, file.getAttributes());
        addAll(surplus, file.getFunctions());
        addAll(surplus, file.getTypeDeclarations());
        addAll(surplus, file.getEntryPointDeclarations());
        addAll(surplus, file.getWindowDeclarations());
        addAll(surplus, file.getEnumDeclarations());
        addAll(surplus, file.getClassAndEnumDeclarationDescrs());
        addAll(surplus, rule.getAttributes().values());
        addAll(surplus, rule.getNamedConsequences().values());
        addAll(surplus, rule.getErrors());
        addAll(surplus, pattern.getPositionalConstraints());
        addIfPresent(surplus, file.getUnit());
        addIfPresent(surplus, rule.getParentName());
        addIfPresent(surplus, pattern.getSource());
        addAll(surplus, pattern.getBehaviors());
        addAll(surplus, pattern.getAnnotations());
        if (!file.getName().isEmpty() || rule.isQuery() || pattern.isUnification()) {
            surplus.add("package, query or unification");
        }
        return surplus.stream().map(Object::toString).toList();
    }

    /** Drools answers some empty lists with null. */
    private static void addAll(List<Object> surplus, Collection<?> parts) {
        if (parts != null) {
            surplus.addAll(parts);
        }
    }

    private static void addIfPresent(List<Object> surplus, Object part) {
        if (part != null) {
            surplus.add(part);
        }
    }

    private static Map<String, String> metadata(RuleDescr rule) {
        Map<String, String> metadata = new TreeMap<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            String quoted = String.valueOf(annotation.getSingleValue());
            metadata.put(annotation.getName(), quoted.substring(1, quoted.length() - 1));
        }
        return metadata;
    }

    private static String conditions(PatternDescr pattern) {
        List<String> conditions = new ArrayList<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            conditions.add(((ExprConstraintDescr) constraint).getExpression());
        }
        return String.join(",", conditions);
    }

    /** Names, numbers and texts in their order, without comments, brackets, signs and the words of lists, which differ in spelling. */
    static List<String> words(String text) {
        return WORDS.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !word.startsWith("/") && !word.equals("in") && !word.equals("not"))
                .toList();
    }
}
