using Collections.Decisions.Kernels;
using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;

namespace Collections.Engine.Planning;

/// <summary>One of the conditions that an entry joins by "and", or an exclusion.</summary>
/// <param name="Text">As the analyst wrote it.</param>
/// <param name="Condition">Compiled.</param>
public sealed record EntryCondition(string Text, CompiledExpression Condition)
{
    /// <summary>The reason for which whoever meets the condition is excluded; null where one must meet it.</summary>
    public string? Excludes { get; init; }

    /// <summary>What is said of who does not meet it.</summary>
    public string Refusal => Excludes is null ? $"not ({Text})" : $"excluded, {Excludes}";

    internal static IEnumerable<EntryCondition> Of(FeelExpression tree, string text, Func<FeelExpression, CompiledExpression> compile)
    {
        var parts = new List<FeelExpression>();
        Split(tree, parts);
        for (var i = 0; i < parts.Count; i++)
        {
            var end = i + 1 < parts.Count ? parts[i + 1].Start() : text.Length;
            yield return new EntryCondition(WithoutAnd(text[parts[i].Start()..end]), compile(parts[i]));
        }
    }

    private static void Split(FeelExpression tree, List<FeelExpression> parts)
    {
        if (tree is not ConjunctionExpression conjunction)
        {
            parts.Add(tree);
            return;
        }
        Split(conjunction.Left, parts);
        Split(conjunction.Right, parts);
    }

    private static string WithoutAnd(string text)
    {
        var trimmed = text.Trim();
        return trimmed.EndsWith(" and", StringComparison.Ordinal) ? trimmed[..^4].TrimEnd() : trimmed;
    }
}

/// <summary>Where a tree begins in its source: an operator's position may be that of its sign.</summary>
internal static class TreeStart
{
    public static int Start(this FeelExpression tree) => tree.Children.Select(Start).Append(tree.Position).Min();
}
