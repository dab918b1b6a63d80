using System.Globalization;
using Collections.Server.Simulations;

namespace Collections.Server.Benchmarks;

/// <summary>An edit of the strategy that bench simulate works with: one number of it, each time another.</summary>
/// <param name="Name">What is changed.</param>
/// <param name="Old">The text that stands there.</param>
/// <param name="New">What stands there instead, with a gap for the number.</param>
/// <param name="InTable">Whether it stands in the decision table, not in the drawing.</param>
internal sealed record SimulationEdit(string Name, string Old, string New, bool InTable)
{
    private const int Step = 250;

    public static readonly IReadOnlyList<SimulationEdit> All =
    [
        new("a threshold of the entry", "total due &gt; minimum balance", "total due &gt; {0}", InTable: false),
        new("a condition of a flow", "segment = \"SMALL\"", "segment = \"SMALL\" or total due &lt; {0}", InTable: false),
        new("a row of the table", "<text>&lt; 2000</text>", "<text>&lt; {0}</text>", InTable: true),
    ];

    /// <summary>The drawing and tables with the n-th value.</summary>
    public SimulationRequest Make(SimulationRequest drawn, int n)
    {
        var put = string.Format(CultureInfo.InvariantCulture, New, (n + 1) * Step);
        return InTable
            ? drawn with { Files = [.. drawn.Files!.Select(file => file with { Content = file.Content.Replace(Old, put, StringComparison.Ordinal) })] }
            : drawn with { Bpmn = drawn.Bpmn.Replace(Old, put, StringComparison.Ordinal) };
    }
}
