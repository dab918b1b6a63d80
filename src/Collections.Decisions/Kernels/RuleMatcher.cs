using System.Runtime.InteropServices;
using Collections.Decisions.Dmn;

namespace Collections.Decisions.Kernels;

/// <summary>
/// Finds the rule that counts for each row. The sets of rules that the columns leave over are cut against one another;
/// what a rule tests besides is asked of the rows that still have it.
/// </summary>
/// <param name="numbers">The numbers of the rules, in the order in which the first match counts.</param>
/// <param name="rest">What each rule tests besides, the cheapest first.</param>
/// <param name="possible">The rules without a test that no row passes.</param>
/// <param name="columns">The tests of single columns.</param>
/// <param name="disagreeing">For each rule the set of those that must not match with it; null where the first match decides.</param>
internal sealed class RuleMatcher(int[] numbers, Condition[][] rest, ulong[] possible, TestedColumn[] columns, ulong[]? disagreeing)
{
    private readonly int none = numbers.Length;
    private readonly int conflict = numbers.Length + 1;

    /// <summary>By hits: the numbers of the rules, <see cref="RuleNumber.None"/>, <see cref="RuleNumber.Conflict"/>.</summary>
    public int[] Numbers { get; } = [.. numbers, RuleNumber.None, RuleNumber.Conflict];

    /// <summary>Writes for each row its hit: the place of the rule that counts, or what stands for none and for a conflict.</summary>
    public void Match(KernelRun run, ReadOnlySpan<int> rows, Span<int> hits)
    {
        var sets = MemoryMarshal.Cast<long, ulong>(run.Longs(possible.Length * rows.Length).AsSpan(0, possible.Length * rows.Length));
        for (var word = 0; word < possible.Length; word++) sets.Slice(word * rows.Length, rows.Length).Fill(possible[word]);
        Narrow(run, rows, sets);
        for (var rule = 0; rule < rest.Length; rule++)
        {
            if (rest[rule].Length > 0) Ask(run, rule, rows, sets);
        }
        hits.Fill(none);
        RuleSets.First(sets, hits);
        if (disagreeing is not null) FindConflicts(sets, hits);
    }

    private void Narrow(KernelRun run, ReadOnlySpan<int> rows, Span<ulong> sets)
    {
        var block = new RowBlock(rows);
        var scratch = run.Longs(rows.Length);
        foreach (var column in columns)
        {
            run.Charge((long)rows.Length * possible.Length);
            column.Narrow(run.Batch, block, scratch, sets);
        }
    }

    private void Ask(KernelRun run, int rule, ReadOnlySpan<int> rows, Span<ulong> sets)
    {
        var (first, second) = run.Rooms(rows.Length);
        var places = first.AsSpan(0, Concerned(rule, rows.Length, sets, first));
        var matched = second.AsSpan(0, places.Length);
        for (var i = 0; i < places.Length; i++) matched[i] = rows[places[i]];
        foreach (var condition in rest[rule])
        {
            run.Charge(matched.Length);
            matched = matched[..condition.Select(run, matched, matched, true)];
        }
        var next = 0;
        foreach (var place in places)
        {
            if (next < matched.Length && matched[next] == rows[place]) next++;
            else RuleSets.Remove(sets, rows.Length, place, rule);
        }
    }

    // Where the first match decides, the rules before are settled: only rows that would take this one are asked.
    private int Concerned(int rule, int count, ReadOnlySpan<ulong> sets, Span<int> places)
    {
        var concerned = 0;
        for (var place = 0; place < count; place++)
        {
            places[concerned] = place;
            var asked = disagreeing is null ? RuleSets.IsFirst(sets, count, place, rule) : RuleSets.Contains(sets, count, place, rule);
            concerned += asked ? 1 : 0;
        }
        return concerned;
    }

    private void FindConflicts(ReadOnlySpan<ulong> sets, Span<int> hits)
    {
        for (var word = 0; word < possible.Length; word++)
        {
            var own = sets.Slice(word * hits.Length, hits.Length);
            var others = disagreeing.AsSpan(word * none, none);
            for (var place = 0; place < hits.Length; place++)
            {
                var hit = hits[place];
                if (hit < none && (own[place] & others[hit]) != 0) hits[place] = conflict;
            }
        }
    }
}
