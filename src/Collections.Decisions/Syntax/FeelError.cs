namespace Collections.Decisions.Syntax;

/// <summary>What is wrong with an expression, or went wrong in its evaluation.</summary>
/// <param name="Code">One word in kebab case, stable: "unexpected-token", "unknown-name", "type-mismatch" and so on.</param>
/// <param name="Message">A sentence for a person.</param>
/// <param name="Position">Offset into the source, from 0.</param>
/// <param name="Expected">What would have been right; may be empty.</param>
/// <param name="Found">What stands there; may be empty.</param>
/// <param name="Element">The id of the model element that holds the expression; empty outside models.</param>
public sealed record FeelError(string Code, string Message, int Position, string Expected = "", string Found = "", string Element = "")
{
    /// <summary>How many characters from the position on are meant; 0 where that is not known, or nothing stands there.</summary>
    public int Length { get; init; }
}
