namespace Collections.Decisions.Syntax;

/// <summary>Leaves the recursive parser; caught in one place, where it becomes a <see cref="ParseResult"/>.</summary>
internal sealed class SyntaxErrorException(FeelError error) : Exception(error.Message)
{
    public FeelError Error { get; } = error;
}
