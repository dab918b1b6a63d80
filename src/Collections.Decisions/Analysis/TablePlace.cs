using Collections.Decisions.Dmn;

namespace Collections.Decisions.Analysis;

/// <summary>A decision table and where it stands.</summary>
/// <param name="Model">The file.</param>
/// <param name="Element">The decision or business knowledge model.</param>
/// <param name="Table">The table with its cells parsed.</param>
/// <param name="Scope">The names that its cells can see.</param>
/// <param name="FreeNames">Of these, the names that may have any value of their types: input data and parameters.</param>
internal sealed record TablePlace(LinkedModel Model, DrgElement Element, PreparedTable Table, TypeScope Scope, IReadOnlySet<string> FreeNames)
{
    /// <summary>What the column of an input is called.</summary>
    public string Label(int input) => Table.Table.Inputs[input].Title;

    /// <summary>Whether the decision is the table and nothing else.</summary>
    public bool IsWholeDecision => Element is Decision decision && ReferenceEquals(decision.Logic, Table.Table);
}
