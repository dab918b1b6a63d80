using System.Diagnostics.CodeAnalysis;

namespace Collections.Decisions.Syntax;

/// <summary>The tree of an expression, or why there is none.</summary>
public sealed class ParseResult
{
    private ParseResult(FeelExpression? tree, IReadOnlyList<FeelError> errors) => (Tree, Errors) = (tree, errors);

    /// <summary>The tree; null where the source is not FEEL.</summary>
    public FeelExpression? Tree { get; }

    /// <summary>All mistakes that one reading finds, at most <see cref="FeelLimits.SyntaxErrors"/>, by their position; empty where there is a tree.</summary>
    public IReadOnlyList<FeelError> Errors { get; }

    /// <summary>Whether there is a tree.</summary>
    [MemberNotNullWhen(true, nameof(Tree))]
    public bool IsParsed => Tree is not null;

    internal static ParseResult Of(FeelExpression tree) => new(tree, []);

    internal static ParseResult Failed(FeelError error) => new(null, [error]);

    internal static ParseResult FailedBy(IReadOnlyList<FeelError> errors) => new(null, errors);
}
