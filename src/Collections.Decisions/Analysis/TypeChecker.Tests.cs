using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

internal sealed partial class TypeChecker
{
    /// <summary>Checks unary tests of an input: those that no value of its type can pass are reported.</summary>
    public FeelType Tests(UnaryTests tests, FeelType input, TypeScope scope)
    {
        CheckTests(tests.Tests, Resolved(input), scope);
        return TypeKinds.Boolean;
    }

    private FeelType In(InExpression node, TypeScope scope)
    {
        CheckTests(node.Tests, Infer(node.Value, scope), scope);
        return TypeKinds.Boolean;
    }

    private void CheckTests(IReadOnlyList<FeelExpression> tests, FeelType input, TypeScope scope)
    {
        var inner = new TypeScope(scope) { IsLocal = true }.Bind("?", input);
        foreach (var test in tests)
        {
            if (test is UnaryComparisonExpression comparison) CheckComparison(comparison.Operator, input, Infer(comparison.Endpoint, inner), test.Position);
            else CheckTest(test, input, Infer(test, inner));
        }
    }

    private void CheckTest(FeelExpression test, FeelType input, FeelType type)
    {
        if (TypeKinds.KindOf(type) == FeelKind.Boolean && test is not (Literal or Name or PathExpression)) return;
        if (!NeverMatches(type, input)) return;
        var (asked, given) = (TypeKinds.Describe(input), TypeKinds.Describe(type));
        Report("type-mismatch", $"The test can never match: it is {given}, and what is tested is {asked}.", test.Position, asked, given);
    }

    // A test's value admits the input by being equal to it, a range around it, or a list with it.
    private static bool NeverMatches(FeelType test, FeelType input)
    {
        if (TypeKinds.KindOf(input) is not { } tested || tested == FeelKind.List) return false;
        return TypeKinds.Bare(test) switch
        {
            RangeType range => tested != FeelKind.Range && TypeKinds.NeverOrdered(range.Endpoint, input),
            ListType list => TypeKinds.KindOf(list.Item) is not (null or FeelKind.List) && NeverMatches(list.Item, input),
            _ => TypeKinds.NeverEqual(test, input),
        };
    }
}
