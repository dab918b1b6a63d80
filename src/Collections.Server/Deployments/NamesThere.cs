using Collections.Decisions.Columns;
using Collections.Strategies.Names;

namespace Collections.Server.Deployments;

/// <summary>Which variables exist where in a strategy as it is drawn, for the designer to offer only these.</summary>
/// <param name="Variables">All that steps write, by name.</param>
/// <param name="Elements">What there is at each node and flow; empty where the drawing cannot be read.</param>
internal sealed record NamesThere(IReadOnlyList<NamedVariable> Variables, IReadOnlyList<ElementNames> Elements)
{
    public static NamesThere Of(StrategyNames? names) => names is null
        ? new NamesThere([], [])
        : new NamesThere([.. names.Variables.Select(variable => new NamedVariable(variable.Name, TypeOf(variable.Type), variable.WrittenBy))], names.Elements);

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Number => "number",
        ColumnType.Text => "string",
        ColumnType.Date => "date",
        ColumnType.Boolean => "boolean",
        _ => "Any",
    };
}

/// <summary>A variable of a strategy.</summary>
/// <param name="Name">As FEEL names it.</param>
/// <param name="Type">FEEL's name of its type; Any where it differs.</param>
/// <param name="WrittenBy">BPMN ids of the elements that write it.</param>
internal sealed record NamedVariable(string Name, string Type, IReadOnlyList<string> WrittenBy);
