namespace Collections.Domain.Facts;

/// <summary>One fact of every account.</summary>
/// <param name="Ordinal">Its place among the columns of facts, from 0; never changes once given.</param>
/// <param name="Name">The FEEL name, in which spaces are allowed.</param>
/// <param name="Type">What the values mean.</param>
/// <param name="Scale">Decimal places of a number, 0 to 9; 0 for other types.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="IsProtected">True for a trait that the law or policy forbids to decide by: a rule that uses it is a finding.</param>
/// <param name="IsReadable">False for what rules may not read at all, such as an outcome known only afterwards.</param>
public sealed record FactDefinition(
    int Ordinal,
    string Name,
    FactType Type,
    int Scale,
    FactSource Source,
    bool IsProtected = false,
    bool IsReadable = true)
{
    /// <summary>False for what is computed or constant when facts are loaded.</summary>
    public bool IsStored => Source is not (FactSource.Aggregate or FactSource.Parameter or FactSource.Reference or FactSource.History or FactSource.Rate);
}
