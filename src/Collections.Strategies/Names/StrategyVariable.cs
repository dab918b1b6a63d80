using Collections.Decisions.Columns;

namespace Collections.Strategies.Names;

/// <summary>A name that a strategy gives to its cases.</summary>
/// <param name="Name">As FEEL names it.</param>
/// <param name="Type">How its column holds it; Any where its assignments differ in type.</param>
/// <param name="WrittenBy">BPMN ids of the elements that write it, in the order of the drawing; of a loop's names the loop.</param>
public sealed record StrategyVariable(string Name, ColumnType Type, IReadOnlyList<string> WrittenBy);
