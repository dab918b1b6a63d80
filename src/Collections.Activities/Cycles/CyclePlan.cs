using Collections.Activities.HandOff;
using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Kernels;
using Collections.Decisions.Values;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Activities.Cycles;

/// <summary>A cycle that can run: its steps in their order. It reads columns and writes nothing.</summary>
public sealed class CyclePlan
{
    private readonly CycleSelect select;
    private readonly IReadOnlyList<CycleExclude> exclusions;
    private readonly CycleAllocate? allocate;
    private readonly CycleRelease release;
    private readonly CyclePost? post;

    private CyclePlan(Plan plan, IReadOnlyList<CycleStep> steps)
    {
        Plan = plan;
        select = steps.OfType<CycleSelect>().Single();
        exclusions = [.. steps.OfType<CycleExclude>()];
        allocate = steps.OfType<CycleAllocate>().SingleOrDefault();
        release = steps.OfType<CycleRelease>().Single();
        post = steps.OfType<CyclePost>().SingleOrDefault();
        Ledger = [.. (post?.Rules ?? []).Select(rule => rule.Entry)];
    }

    /// <summary>The plan of the drawing.</summary>
    public Plan Plan { get; }

    /// <summary>How many business days after the day of the batch it is released; 0 = as soon as it is approved.</summary>
    public int ReleaseAfter => release.BusinessDays.Value;

    /// <summary>The ledger entries of the release; empty where there is no ledger.</summary>
    public IReadOnlyList<LedgerEntry> Ledger { get; }

    /// <summary>Whether the batch is shared out to firms.</summary>
    public bool Allocates => allocate is not null;

    /// <summary>The firms with their shares in percent, in the order of their names; empty where nothing is shared out.</summary>
    public IReadOnlyList<(string Firm, int Percent)> Shares => [.. (allocate?.Quota.Shares ?? []).OrderBy(share => share.Name, StringComparer.Ordinal)];

    /// <summary>Of what the shares are.</summary>
    public ShareBasis Basis => allocate?.Of ?? ShareBasis.Amount;

    /// <summary>How many cases a firm has at most at a time; a firm that is not named has any number.</summary>
    public IReadOnlyDictionary<string, long> Capacity => allocate?.Most ?? new Dictionary<string, long>();

    /// <summary>The cycle of a plan whose drawing was checked to be one; null where its steps are not those of a cycle.</summary>
    public static CyclePlan? Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        CycleStep[] steps = [.. plan.Nodes.Select(node => (node.Operator as ActivityOperator)?.Activity).OfType<CycleStep>()];
        return steps.OfType<CycleSelect>().Count() == 1 && steps.OfType<CycleRelease>().Count() == 1 && steps.OfType<CycleApprove>().Any() ? new CyclePlan(plan, steps) : null;
    }

    /// <summary>Shows the rules of the cycle what a case knows: its variables of the same names, and whether it stands still.</summary>
    /// <param name="batch">The cycle in the part.</param>
    /// <param name="cases">The strategy of the case in the same part.</param>
    /// <param name="row">Row of the case.</param>
    public void Show(PlanBatch batch, PlanBatch cases, int row)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(cases);
        foreach (var variable in Plan.Variables)
        {
            if (variable.Name == CycleStep.Held) batch.Variable(variable.Slot).TryWrite(row, FeelValue.Of(cases.PausedSince[row] != 0));
            else if (cases.Plan.Variables.FirstOrDefault(one => one.Name == variable.Name) is { } own) batch.Variable(variable.Slot).TryWrite(row, cases.Variable(own.Slot).Read(row));
        }
    }

    /// <summary>What is to become of cases that wait, by the facts of now.</summary>
    public IReadOnlyList<JudgedCase> Judge(PlanBatch batch, IReadOnlyList<int> rows, EvaluationClock clock)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var sight = new CycleSight(batch, [.. rows], clock);
        var taken = select.Test is { } test ? sight.Test(test) : [.. rows.Select(_ => true)];
        var reasons = new string?[rows.Count];
        var tells = new string?[rows.Count];
        foreach (var exclusion in exclusions)
        {
            var found = exclusion.Table is { } table ? sight.Texts(table) : [.. sight.Test(exclusion.Test!).Select(holds => holds ? exclusion.Reason.Value : null)];
            for (var i = 0; i < found.Length; i++)
            {
                if (reasons[i] is null && found[i] is { } reason) (reasons[i], tells[i]) = (reason, string.IsNullOrEmpty(exclusion.Tells.Value) ? null : exclusion.Tells.Value);
            }
        }
        var amounts = sight.Amounts(Amount);
        var strata = allocate?.StratumOf is { } stratum ? sight.Texts(stratum) : new string?[rows.Count];
        var barred = Barred(sight);
        return [.. Enumerable.Range(0, rows.Count).Select(i => new JudgedCase(taken[i], reasons[i], tells[i], amounts[i] ?? 0, strata[i], barred[i]))];
    }

    /// <summary>What is to become of cases that were approved, by the facts of now.</summary>
    public IReadOnlyList<ReleasedCase> JudgeRelease(PlanBatch batch, IReadOnlyList<int> rows, EvaluationClock clock)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var sight = new CycleSight(batch, [.. rows], clock);
        var stays = sight.Test(release.Test!);
        var amounts = sight.Amounts(Amount);
        var posted = (post?.Rules ?? []).Select(rule => sight.Amounts(rule.Amount)).ToList();
        return [.. Enumerable.Range(0, rows.Count).Select(i => Released(stays[i], amounts[i] ?? 0, [.. posted.Select(entry => entry[i] ?? 0)]))];
    }

    /// <summary>A case whose own entries do not balance stays out: so the sums of a batch always do.</summary>
    private ReleasedCase Released(bool stays, long balance, IReadOnlyList<long> postings)
    {
        var isBalanced = Ledger.Zip(postings).GroupBy(pair => pair.First.IsMemo).All(book => book.Sum(pair => pair.First.IsDebit ? pair.Second : -pair.Second) == 0);
        return new ReleasedCase(stays && isBalanced, balance, postings);
    }

    private CompiledExpression Amount => allocate?.AmountOf ?? release.Owed!;

    private string?[] Barred(CycleSight sight)
    {
        if (allocate is null) return new string?[sight.Rows.Length];
        var before = sight.Texts(allocate.PreviousFirms);
        var own = sight.Texts(Plan.Schema.IndexOf(CycleStep.Firms));
        return [.. before.Zip(own).Select(pair => Joined(pair.First, pair.Second))];
    }

    private static string? Joined(string? one, string? other) => one is null ? other : other is null ? one : $"{one},{other}";
}
