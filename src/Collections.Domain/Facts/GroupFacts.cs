using Collections.Domain.Accounts;
using Collections.Domain.Cases;

namespace Collections.Domain.Facts;

/// <summary>
/// The facts of what is worked as one case where that is more than an account. They stand at the head of the group, its
/// account with the lowest key, which stays the same for as long as the group has that account; of guarantors, whose groups change, first
/// that at which their case stands, or stood last. The other accounts of the group show the same. Amounts are sums over the
/// accounts of the lead account's currency, days and buckets the worst, due dates the oldest; all else is the lead
/// account's. A management object is a subject of its own: it has its own facts and, of all else, those of the accounts of its
/// customer with its company, worked out in the same way.
/// </summary>
/// <param name="level">What belongs together.</param>
/// <param name="lead">Which account leads.</param>
/// <param name="totals">Ordinals of facts that are sums over all accounts, whatever their currency: those that are converted.</param>
/// <param name="objects">Which objects are subjects, where they are.</param>
public sealed class GroupFacts(CaseLevel level, LeadRule lead, IReadOnlySet<int>? totals = null, GroupedObjects? objects = null)
{
    private static readonly HashSet<int> Sums = [Fact.Principal, Fact.Interest, Fact.Fees, Fact.Costs, Fact.TotalDue, Fact.PastDue];
    private static readonly HashSet<int> Worst = [Fact.DaysPastDue, Fact.Bucket, Fact.Estimated];

    /// <summary>Ordinals of the facts that tell groups, lead and sums: they must be read whatever else is.</summary>
    public static IReadOnlyList<int> Needed { get; } = [Fact.Company, Fact.Product, Fact.Currency, Fact.TotalDue, Fact.PastDue, Fact.DaysPastDue];

    /// <summary>Ordinals of the facts that must be read besides, for a level.</summary>
    public static IReadOnlyList<int> NeededFor(CaseLevel level) => level == CaseLevel.Guarantors ? [Fact.GuaranteedBy] : [];

    private int[] members = [];

    /// <summary>Marks an account that belongs to no group.</summary>
    public const int None = -1;

    /// <summary>
    /// Finds the groups of <paramref name="count"/> accounts that stand in the order of their keys, whole customers, and
    /// fills the facts that have room in <paramref name="grouped"/>, at the heads.
    /// </summary>
    /// <param name="accountIds">The accounts' keys, ascending.</param>
    /// <param name="takesPart">Which accounts are worked: one of another portfolio belongs to no group.</param>
    /// <param name="facts">Facts of the accounts by ordinal, at least <see cref="Needed"/> and those to be filled.</param>
    /// <param name="count">How many accounts.</param>
    /// <param name="heads">Filled: the place of each account's head, or <see cref="None"/>.</param>
    /// <param name="grouped">By ordinal: the array to fill, or null for a fact that nobody asks for.</param>
    /// <param name="standing">By account: how much a case of the level that stands there counts, an open one most, then the one that closed last; 0 where there is none. Empty where nobody has looked.</param>
    public void Fill(ReadOnlySpan<long> accountIds, ReadOnlySpan<bool> takesPart, long[]?[] facts, int count, Span<int> heads, long[]?[] grouped, ReadOnlySpan<int> standing = default)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(grouped);
        for (int from = 0, to; from < count; from = to)
        {
            var customer = accountIds[from] >> AccountId.OrdinalBits;
            to = from + 1;
            while (to < count && accountIds[to] >> AccountId.OrdinalBits == customer) to++;
            if (level == CaseLevel.Object)
            {
                FillObjects(accountIds, takesPart, facts, (from, to), heads, grouped);
                continue;
            }
            FindHeads(accountIds, takesPart, facts, from, to, heads);
            if (!standing.IsEmpty) KeepStanding(standing, from, to, heads);
            for (var head = from; head < to; head++)
            {
                if (heads[head] == head) FillHead(facts, head, (from, to), heads, grouped);
            }
        }
    }

    private void FindHeads(ReadOnlySpan<long> accountIds, ReadOnlySpan<bool> takesPart, long[]?[] facts, int from, int to, Span<int> heads)
    {
        for (var i = from; i < to; i++)
        {
            heads[i] = None;
            if (!takesPart[i] || AccountId.IsObject(accountIds[i])) continue;
            if (level == CaseLevel.Guarantors && facts[Fact.GuaranteedBy]![i] == FactNull.Value) continue;
            heads[i] = i;
            for (var j = from; j < i && heads[i] == i; j++)
            {
                if (heads[j] == j && IsSame(facts, i, j)) heads[i] = j;
            }
        }
    }

    private bool IsSame(long[]?[] facts, int one, int other) =>
        facts[Fact.Company]![one] == facts[Fact.Company]![other]
        && (level != CaseLevel.Guarantors || facts[Fact.GuaranteedBy]![one] == facts[Fact.GuaranteedBy]![other])
        && (level != CaseLevel.Family || (facts[Fact.Product]![one] == facts[Fact.Product]![other] && facts[Fact.Currency]![one] == facts[Fact.Currency]![other]));

    /// <summary>Each object of the type stands at itself; the accounts of its customer with its company belong to none, and say what they owe.</summary>
    private void FillObjects(ReadOnlySpan<long> ids, ReadOnlySpan<bool> takesPart, long[]?[] facts, (int From, int To) customer, Span<int> heads, long[]?[] grouped)
    {
        var (from, to) = customer;
        heads[from..to].Fill(None);
        // Objects stand behind the accounts of their customer.
        for (var at = to - 1; at >= from && AccountId.IsObject(ids[at]); at--)
        {
            if (!takesPart[at] || objects is null || facts[objects.TypeFact]![at] != objects.Type) continue;
            heads[at] = at;
            FillObject(ids, takesPart, facts, (from, at), grouped);
        }
    }

    private void FillObject(ReadOnlySpan<long> ids, ReadOnlySpan<bool> takesPart, long[]?[] facts, (int From, int At) place, long[]?[] grouped)
    {
        var (from, at) = place;
        if (members.Length < ids.Length) members = new int[ids.Length];
        var (head, last, first) = (None, None, None);
        for (var i = from; i < at && !AccountId.IsObject(ids[i]); i++)
        {
            members[i] = None;
            if (!takesPart[i] || facts[Fact.Company]![i] != facts[Fact.Company]![at]) continue;
            if (head == None) head = first = i;
            members[i] = head;
            last = i;
            if (Leads(facts, i, first)) first = i;
        }
        for (var ordinal = 0; ordinal < grouped.Length; ordinal++)
        {
            if (grouped[ordinal] is not { } target) continue;
            target[at] = objects!.Own.Contains(ordinal) || ordinal == Fact.Company ? facts[ordinal]![at]
                : head == None ? FactNull.Value
                : Value(ordinal, facts, head, (head, last), first, members);
        }
    }

    /// <summary>An account that comes to a group and has a lower key does not take the group's case from where it stands.</summary>
    private static void KeepStanding(ReadOnlySpan<int> standing, int from, int to, Span<int> heads)
    {
        for (var at = from; at < to; at++)
        {
            if (heads[at] == None || heads[at] == at || standing[at] <= standing[heads[at]]) continue;
            var head = heads[at];
            for (var i = from; i < to; i++)
            {
                if (heads[i] == head) heads[i] = at;
            }
        }
    }

    private void FillHead(long[]?[] facts, int head, (int From, int To) customer, Span<int> heads, long[]?[] grouped)
    {
        var (from, first, last) = (head, head, head);
        for (var i = customer.To - 1; i >= customer.From; i--)
        {
            if (heads[i] != head) continue;
            from = i;
            last = Math.Max(last, i);
        }
        for (var i = from; i <= last; i++)
        {
            if (heads[i] == head && Leads(facts, i, first)) first = i;
        }
        for (var ordinal = 0; ordinal < grouped.Length; ordinal++)
        {
            if (grouped[ordinal] is not { } target) continue;
            var value = Value(ordinal, facts, head, (from, last), first, heads);
            for (var i = from; i <= last; i++)
            {
                if (heads[i] == head) target[i] = value;
            }
        }
    }

    private long Value(int ordinal, long[]?[] facts, int head, (int From, int Last) members, int first, Span<int> heads)
    {
        var (from, last) = members;
        var values = facts[ordinal]!;
        var isTotal = totals?.Contains(ordinal) == true;
        var isSum = isTotal || Sums.Contains(ordinal);
        if (last == from || !(isSum || Worst.Contains(ordinal) || ordinal == Fact.OldestDueDate)) return values[first];
        var result = FactNull.Value;
        for (var i = from; i <= last; i++)
        {
            if (heads[i] != head || values[i] == FactNull.Value) continue;
            if (isSum && !isTotal && facts[Fact.Currency]![i] != facts[Fact.Currency]![first]) continue;
            result = result == FactNull.Value ? values[i]
                : isSum ? result + values[i]
                : ordinal == Fact.OldestDueDate ? Math.Min(result, values[i])
                : Math.Max(result, values[i]);
        }
        return result;
    }

    private bool Leads(long[]?[] facts, int one, int other)
    {
        if (lead == LeadRule.DaysPastDue && facts[Fact.DaysPastDue]![one] != facts[Fact.DaysPastDue]![other])
            return facts[Fact.DaysPastDue]![one] > facts[Fact.DaysPastDue]![other];
        return facts[Fact.PastDue]![one] != facts[Fact.PastDue]![other]
            ? facts[Fact.PastDue]![one] > facts[Fact.PastDue]![other]
            : facts[Fact.TotalDue]![one] > facts[Fact.TotalDue]![other];
    }
}
