using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Evaluation;

internal sealed partial class ScalarEvaluator
{
    /// <summary>Whether the input passes the tests of an input entry.</summary>
    public bool? Passes(UnaryTests tests, FeelValue input, FeelScope scope)
    {
        if (tests.IsAny) return true;
        var passes = PassesAny(tests.Tests, input, scope);
        return tests.Negated ? !passes : passes;
    }

    private bool? PassesAny(IReadOnlyList<FeelExpression> tests, FeelValue input, FeelScope scope)
    {
        var inner = new BindingScope("?", scope) { Value = input };
        bool? any = false;
        foreach (var test in tests)
        {
            var passes = Passes(test, input, inner);
            if (passes == true) return true;
            if (passes is null) any = null;
        }
        return any;
    }

    private bool? Passes(FeelExpression test, FeelValue input, FeelScope scope)
    {
        if (test is UnaryComparisonExpression comparison)
            return Compare(comparison.Operator, input, Evaluate(comparison.Endpoint, scope), test.Position);
        var value = Evaluate(test, scope);
        if (value is BooleanValue boolean && IsPredicate(test, input)) return boolean.Value;
        // A test that speaks of the input and cannot be decided does not thereby ask for null.
        return value.IsNull && UsesInput(test) ? null : Matches(value, input, test.Position);
    }

    // A boolean test counts as it is where it speaks of the input, or plainly is no value to compare the input with.
    private static bool IsPredicate(FeelExpression test, FeelValue input) =>
        UsesInput(test) || input is not BooleanValue && test is not (Literal or Name or PathExpression);

    // A test's value admits the input by being equal to it, a range around it, or a list with it.
    private bool? Matches(FeelValue value, FeelValue input, int position)
    {
        if (value is RangeValue range && input is not RangeValue) return Contains(range, input, position);
        if (AreEqual(input, value) is { } equal && (equal || value is not ListValue)) return equal;
        if (value is ListValue list) return MatchesItem(list, input);
        return Compare(UnaryComparison.Equal, input, value, position);
    }

    private bool? Contains(RangeValue range, FeelValue input, int position)
    {
        Context.ChargeText(input);
        var contains = range.Contains(input);
        if (contains is null) Report("type-mismatch", $"{input.Kind.Name()} cannot be compared with {range}.", position, "a value of the range's kind", input.Kind.Name());
        return contains;
    }

    private bool? MatchesItem(ListValue list, FeelValue input)
    {
        Context.Charge(list.Items.Length);
        foreach (var item in list.Items)
        {
            Context.ChargeText(input);
            var matches = item is RangeValue range && input is not RangeValue ? range.Contains(input) : AreEqual(input, item);
            if (matches == true) return true;
        }
        return false;
    }

    private static bool UsesInput(FeelExpression node)
    {
        if (node is Name { Identifier: "?" }) return true;
        foreach (var child in node.Children)
        {
            if (UsesInput(child)) return true;
        }
        return false;
    }
}
