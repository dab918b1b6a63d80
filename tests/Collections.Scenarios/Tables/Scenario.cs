namespace Collections.Scenarios.Tables;

/// <summary>A strategy's scenario as it stands in its file: the accounts of the first night, and the nights.</summary>
internal sealed record Scenario(string Strategy, IReadOnlyList<TableRow> Accounts, IReadOnlyList<TableRow> Nights)
{
    public static Scenario Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var folder = Directory.GetParent(file)!.Parent!.Name;
        var name = Path.Combine(folder, "scenarios", Path.GetFileName(file));
        return new Scenario(folder, MarkdownTable.Below("## Accounts", lines, name).Rows, MarkdownTable.Below("## Nights", lines, name).Rows);
    }
}
