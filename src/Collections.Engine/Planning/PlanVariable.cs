using Collections.Decisions.Columns;

namespace Collections.Engine.Planning;

/// <summary>A variable of the cases of a plan.</summary>
/// <param name="Name">Its FEEL name.</param>
/// <param name="Type">How its column holds it; Any where its assignments differ in type.</param>
/// <param name="Scale">Decimal places of a number column.</param>
/// <param name="Slot">Place among the plan's variables. The first slots are those of <see cref="Plan.CommonVariables"/>.</param>
public sealed record PlanVariable(string Name, ColumnType Type, int Scale, int Slot);
