using Collections.Decisions.Kernels;
using Collections.Engine.Activities;

namespace Collections.Activities.Cycles;

/// <summary>With the release a file goes to the ledger: sums over the batch, debits and credits of each book equal.</summary>
[Activity("Collections", "Cycles", "Writes the ledger entries of the batch; debits and credits balance.", Icon = "book")]
internal sealed class CyclePost : CycleStep
{
    [Input(Description = "One entry a line: Dr or Cr, the ledger account, = and FEEL for the amount; memo before Dr or Cr for memorandum accounts.", UIHint = "multiline", IsRequired = true, Order = 1)]
    public Input<string> Entries { get; } = new();

    /// <summary>The entries in the order written.</summary>
    public IReadOnlyList<LedgerRule> Rules { get; private set; } = [];

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(Entries);
        var rules = new List<LedgerRule>();
        foreach (var line in (Entries.Value ?? "").Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (LedgerEntry.Read(line) is not { } read) context.Find("cycle-ledger", $"'{context.Node.Name}', input 'entries': lines such as Dr allowance = principal + interest were expected, found '{line}'.");
            else if (context.Compile(read.Amount, Entries.Name) is { } amount) rules.Add(new LedgerRule(read.Entry, amount));
        }
        Rules = rules;
    }
}

/// <summary>An entry, and what makes its amount.</summary>
/// <param name="Entry">Where it is posted.</param>
/// <param name="Amount">The amount for one case.</param>
internal sealed record LedgerRule(LedgerEntry Entry, CompiledExpression Amount);
