using Collections.Decisions.Syntax;

namespace Collections.Engine.Planning;

/// <summary>The names that an expression compares with null: it says itself what holds where they have no value.</summary>
internal static class NullTests
{
    public static IReadOnlySet<string> Of(FeelExpression tree)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Collect(tree, found);
        return found;
    }

    private static void Collect(FeelExpression tree, HashSet<string> found)
    {
        if (tree is ComparisonExpression { Left: Name left, Right: Literal { Value.IsNull: true } }) found.Add(left.Identifier);
        if (tree is ComparisonExpression { Left: Literal { Value.IsNull: true }, Right: Name right }) found.Add(right.Identifier);
        foreach (var child in tree.Children) Collect(child, found);
    }
}
