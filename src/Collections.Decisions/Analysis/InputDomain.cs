using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>The values that an input of a table can have.</summary>
/// <param name="Kind">Their kind; null where it is not known.</param>
/// <param name="Places">Decimal places of a number at most; null where any number may come.</param>
/// <param name="Allowed">Tests that each value but null passes.</param>
/// <param name="SkipsNegative">Whether no value is below zero.</param>
internal sealed record InputDomain(FeelKind? Kind, int? Places, IReadOnlyList<UnaryTests> Allowed, bool SkipsNegative)
{
    public static InputDomain Of(TablePlace place, int input, KnownFacts facts, AnalysisWork work)
    {
        var prepared = place.Table.Inputs[input];
        var named = prepared.Expression is Name name && place.Scope.Find(name.Identifier) is { } type ? type : FeelType.Any;
        var own = prepared.Type ?? FeelType.Any;
        return new(
            KindOf(own) ?? KindOf(named),
            new NumberSteps(work).Of(prepared.Expression, identifier => PlacesOf(place, identifier, facts, new NumberSteps(work), 0)),
            [.. AllowedBy(own), .. AllowedBy(named), .. prepared.Values is { } values ? [values] : Array.Empty<UnaryTests>()],
            prepared.Expression is Name fact && facts.NeverNegative.Contains(fact.Identifier) && IsFact(place, fact.Identifier, facts));
    }

    private static IEnumerable<UnaryTests> AllowedBy(FeelType type)
    {
        for (; type is ConstrainedType constrained; type = constrained.Base) yield return constrained.Allowed;
    }

    private static FeelKind? KindOf(FeelType type) => (TypeKinds.Bare(type) as SimpleType)?.Kind;

    private static bool IsFact(TablePlace place, string name, KnownFacts facts) =>
        place.FreeNames.Contains(name) && place.Element is Decision && facts.Find(name) is not null;

    // Of a fact by its scale, of a decision by its expression.
    private static int? PlacesOf(TablePlace place, string name, KnownFacts facts, NumberSteps steps, int depth)
    {
        if (IsFact(place, name, facts)) return facts.Find(name) is { Type: Columns.ColumnType.Number } column ? column.Scale : null;
        if (depth > 8 || place.Element is not Decision decision) return null;
        foreach (var reference in decision.Requires)
        {
            if (place.Model.Find(reference) is not { } required || !ReferenceEquals(required.Model, place.Model)) continue;
            if (required.Element is not Decision { Logic: LiteralBox literal } inner || inner.Variable.Name != name) continue;
            var within = place with { Element = inner, FreeNames = InputsOf(place.Model, inner) };
            return place.Model.Trees.TryGetValue(literal.Text, out var tree) ? steps.Of(tree, further => PlacesOf(within, further, facts, steps, depth + 1)) : null;
        }
        return null;
    }

    private static HashSet<string> InputsOf(LinkedModel model, Decision decision) => decision.Requires.Select(model.Find)
        .Where(found => found is { Element: InputData }).Select(found => found!.Value.Element.Variable.Name).ToHashSet(StringComparer.Ordinal);
}
