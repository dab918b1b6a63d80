using Collections.Decisions.Dmn;
using Collections.Decisions.Syntax;

namespace Collections.Decisions.Kernels;

/// <summary>All free names that the cells of a table read.</summary>
internal static class TableNames
{
    public static IEnumerable<string> Of(PreparedTable table) => Cells(table).SelectMany(cell => cell.Names);

    public static IEnumerable<FeelExpression> Cells(PreparedTable table) =>
    [
        .. table.Inputs.Select(input => input.Expression),
        .. table.Inputs.Where(input => input.Values is not null).Select(input => input.Values!),
        .. table.Rules.SelectMany(rule => rule.Conditions),
        .. table.Rules.SelectMany(rule => rule.Results),
        .. table.Outputs.SelectMany(output => output.Values),
        .. table.Outputs.Where(output => output.Default is not null).Select(output => output.Default!),
    ];
}
