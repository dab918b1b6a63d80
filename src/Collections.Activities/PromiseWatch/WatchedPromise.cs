using Collections.Decisions.Columns;
using Collections.Decisions.Numbers;
using Collections.Decisions.Values;
using Collections.Domain.Facts;
using Collections.Domain.Promises;
using Collections.Engine.Activities;

namespace Collections.Activities.PromiseWatch;

/// <summary>
/// What a case knows of the promise that it watches: variables of the step, and the facts by which the database says what was
/// paid. Where these are silent, as no payments are delivered, paid is by how much what is past due has fallen.
/// </summary>
internal sealed class WatchedPromise
{
    private const string PastDueFact = "past due";
    private const string BrokenName = "promises broken";
    private const string TooOftenName = "broken too often";
    private readonly int visit, amount, due, owed, kept, broken, tooOften;
    private readonly int pastDue, paidFact, paidInUnitFact, stateFact, visitFact, brokenFact;
    private readonly int cancelled;

    /// <summary>Declares the variables of the step and finds the facts.</summary>
    public WatchedPromise(BindingContext context)
    {
        var step = context.Node.Name;
        visit = context.Writes($"{step} visit", ColumnType.Number);
        amount = context.Writes($"{step} amount", ColumnType.Number, 2);
        due = context.Writes($"{step} due", ColumnType.Date);
        owed = context.Writes($"{step} past due", ColumnType.Number, 2);
        kept = context.Writes($"{step} kept", ColumnType.Boolean);
        broken = context.Writes(BrokenName, ColumnType.Number);
        tooOften = context.Writes(TooOftenName, ColumnType.Boolean);
        pastDue = context.Column(PastDueFact, ColumnType.Number);
        paidFact = context.Column(HistoryFact.Definitions[HistoryFact.PromisePaid].Name, ColumnType.Number);
        paidInUnitFact = context.Column(HistoryFact.Definitions[HistoryFact.PromisePaidInUnit].Name, ColumnType.Number);
        stateFact = context.Column(HistoryFact.Definitions[HistoryFact.PromiseState].Name, ColumnType.Text);
        visitFact = context.Column(HistoryFact.Definitions[HistoryFact.PromiseVisit].Name, ColumnType.Number);
        brokenFact = context.Column(HistoryFact.Definitions[HistoryFact.BrokenPromises].Name, ColumnType.Number);
        cancelled = context.Pool.Add(PromiseWords.Of(PromiseState.Cancelled));
    }

    /// <summary>What is past due today, in hundredths; <see cref="Column.NullNumber"/> where nothing says so.</summary>
    public long PastDue(ActivityContext context, int row) => Fact(context, pastDue, row, 2);

    /// <summary>The token's promise is the case's from now on.</summary>
    public void Begin(ActivityContext context, int i, PromiseAsMade made)
    {
        Set(context, i, visit, Number(context.Seq(i), 0));
        Set(context, i, amount, Number(made.Amount, 2));
        Set(context, i, due, FeelValue.Of(DateOnly.FromDayNumber(made.Due)));
        var owes = PastDue(context, context.Rows[i]);
        Set(context, i, owed, owes == Column.NullNumber ? FeelValue.Null : Number(owes, 2));
        Set(context, i, kept, FeelValue.Of(false));
    }

    /// <summary>Whether no later promise of the case has taken the place of the token's.</summary>
    public bool IsCurrent(ActivityContext context, int i) => Numbers(context, visit)[context.Rows[i]] == context.Seq(i);

    /// <summary>Whether the promise was taken back, as the database says.</summary>
    public bool IsCancelled(ActivityContext context, int i) =>
        stateFact >= 0 && IsKnown(context, i) && ((TextColumn)context.Columns.Columns[stateFact]).Values[context.Rows[i]] == cancelled;

    /// <summary>How much was promised, in hundredths of the unit.</summary>
    public long Amount(ActivityContext context, int i) => Numbers(context, amount)[context.Rows[i]];

    /// <summary>For when, a day number.</summary>
    public int Due(ActivityContext context, int i) => ((DateColumn)context.Batch.Variable(due)).Values[context.Rows[i]];

    /// <summary>Whether it was kept when news closed the case, which is open again.</summary>
    public bool WasKept(ActivityContext context, int i) => ((BooleanColumn)context.Batch.Variable(kept)).Values[context.Rows[i]] == 1;

    /// <summary>News closes the case, and the promise is kept.</summary>
    public void NoteKept(ActivityContext context, int i) => Set(context, i, kept, FeelValue.Of(true));

    /// <summary>What was paid since, in hundredths; 0 where nothing says so.</summary>
    /// <param name="context">Where the step is at work.</param>
    /// <param name="i">Which token.</param>
    /// <param name="inUnit">Whether in the unit of the promise, by the rates of the value dates, or in the account's currency.</param>
    public long Paid(ActivityContext context, int i, bool inUnit)
    {
        var row = context.Rows[i];
        if (IsKnown(context, i) && Fact(context, inUnit ? paidInUnitFact : paidFact, row, 2) is not Column.NullNumber and var booked) return booked;
        var (before, now) = (Numbers(context, owed)[row], PastDue(context, row));
        return before == Column.NullNumber || now == Column.NullNumber ? 0 : Math.Max(0, before - now);
    }

    /// <summary>One more is broken: facts will say so from the next run on, rules may ask the variable now.</summary>
    public void CountBroken(ActivityContext context, int i, int most)
    {
        var row = context.Rows[i];
        var before = brokenFact < 0 ? Column.NullNumber : Fact(context, brokenFact, row, 0);
        if (before == Column.NullNumber) before = Math.Max(0, Scaled(context.Batch.Variable(broken), row, 0));
        Set(context, i, broken, Number(before + 1, 0));
        if (before + 1 >= most) Set(context, i, tooOften, FeelValue.Of(true));
    }

    /// <summary>Whether the facts speak of the token's promise.</summary>
    private bool IsKnown(ActivityContext context, int i) => visitFact >= 0 && Fact(context, visitFact, context.Rows[i], 0) == context.Seq(i);

    private static long Fact(ActivityContext context, int place, int row, int scale) => place < 0 ? Column.NullNumber : Scaled(context.Columns.Columns[place], row, scale);

    private static long Scaled(Column values, int row, int scale)
    {
        if (values is not NumberColumn column) return Column.NullNumber;
        var value = column.Values[row];
        for (var at = column.Scale; at < scale && value != Column.NullNumber; at++) value *= 10;
        for (var at = column.Scale; at > scale && value != Column.NullNumber; at--) value /= 10;
        return value;
    }

    private static long[] Numbers(ActivityContext context, int slot) => ((NumberColumn)context.Batch.Variable(slot)).Values;

    private static void Set(ActivityContext context, int i, int slot, FeelValue value) => context.SetValue(i, slot, value);

    private static FeelValue Number(long value, int scale) => FeelValue.Of(FeelNumber.FromScaled(value, scale));
}
