using Collections.Decisions.Columns;
using Collections.Decisions.Numbers;
using Collections.Decisions.Values;
using Collections.Domain.Facts;
using Collections.Engine.Activities;
using Collections.Engine.Batches;
using Collections.Engine.Runs;

namespace Collections.Activities.Pools;

/// <summary>
/// What a case knows of the placement that its step follows: how it stands, until when, how often and why the firm has kept it.
/// They are variables of the case, so that they go back with it when a run is taken back.
/// </summary>
internal sealed class PlacementFollowing
{
    /// <summary>The firm has the case within its term.</summary>
    public const string Placed = "placed";

    /// <summary>The firm has kept it beyond its term.</summary>
    public const string Kept = "kept";

    /// <summary>It is to be taken back, unless the firm objects.</summary>
    public const string Pending = "pending recall";

    /// <summary>The firm has objected: a person decides.</summary>
    public const string Objected = "objected";

    /// <summary>The objection is refused: it is taken back on the next day.</summary>
    public const string Final = "final recall";

    private readonly int standing, until, times, cause, ended, visit;
    private readonly int promiseDue, promiseUntil, lastPayment;

    /// <summary>Declares the variables of the step and finds the facts.</summary>
    public PlacementFollowing(BindingContext context)
    {
        var step = context.Node.Name;
        visit = context.Writes($"{step} visit", ColumnType.Number);
        standing = context.Writes($"{step} standing", ColumnType.Text);
        until = context.Writes($"{step} until", ColumnType.Date);
        times = context.Writes($"{step} times kept", ColumnType.Number);
        cause = context.Writes($"{step} kept for", ColumnType.Text);
        ended = context.Writes($"{step} ended", ColumnType.Boolean);
        promiseDue = Fact(context, HistoryFact.OpenPromiseDue);
        promiseUntil = Fact(context, HistoryFact.OpenPromiseUntil);
        lastPayment = Fact(context, HistoryFact.LastPaymentOn);
        foreach (var word in (string[])[Placed, Kept, Pending, Objected, Final]) context.Pool.Add(word);
    }

    /// <summary>Whether a firm has, or had, the case by the token's visit.</summary>
    public bool IsPlaced(ActivityContext context, int i) =>
        ((NumberColumn)context.Batch.Variable(visit)).Values[context.Rows[i]] == context.Seq(i) && Word(context, i, standing) is not null;

    /// <summary>A firm has the case from now on.</summary>
    /// <param name="context">The tokens.</param>
    /// <param name="i">Which of them.</param>
    /// <param name="date">When the term ends, a day number; 0 = never.</param>
    public void Begin(ActivityContext context, int i, int date)
    {
        context.SetValue(i, visit, Whole(context.Seq(i)));
        context.SetValue(i, times, Whole(0));
        context.SetValue(i, ended, FeelValue.Of(false));
        context.SetText(i, cause, Column.NullText);
        Stand(context, i, Placed, date);
    }

    /// <summary>How the placement stands.</summary>
    public string Standing(ActivityContext context, int i) => Word(context, i, standing) ?? "";

    /// <summary>Until when it stands so, a day number; <see cref="Column.NullDate"/> for an open end.</summary>
    public int Until(ActivityContext context, int i) => ((DateColumn)context.Batch.Variable(until)).Values[context.Rows[i]];

    /// <summary>How it stands from now on.</summary>
    public void Stand(ActivityContext context, int i, string word, int date)
    {
        context.SetText(i, standing, context.Pool.Add(word));
        context.SetValue(i, until, date > 0 ? FeelValue.Of(DateOnly.FromDayNumber(date)) : FeelValue.Null);
    }

    /// <summary>How often the firm has kept the case beyond a term.</summary>
    public long TimesKept(ActivityContext context, int i) => Math.Max(0, ((NumberColumn)context.Batch.Variable(times)).Values[context.Rows[i]]);

    /// <summary>The firm keeps the case once more.</summary>
    public void CountKept(ActivityContext context, int i) => context.SetValue(i, times, Whole(TimesKept(context, i) + 1));

    /// <summary>Why the firm keeps it; null where it does not.</summary>
    public string? Cause(ActivityContext context, int i) => Word(context, i, cause);

    /// <summary>Why the firm keeps it from now on.</summary>
    public void SetCause(ActivityContext context, int i, string? word) => context.SetText(i, cause, word is null ? Column.NullText : context.Pool.Add(word));

    /// <summary>Whether the placement ended as news closed the case, which is open again.</summary>
    public bool HasEnded(ActivityContext context, int i) => ((BooleanColumn)context.Batch.Variable(ended)).Values[context.Rows[i]] == 1;

    /// <summary>News closes the case, or has opened it again.</summary>
    public void NoteEnded(ActivityContext context, int i, bool hasEnded) => context.SetValue(i, ended, FeelValue.Of(hasEnded));

    /// <summary>Whether a promise is open that is due within so many days, or was, and payments still count for it.</summary>
    public bool IsPromised(ActivityContext context, int i, int within) =>
        Date(context, promiseDue, i) is not Column.NullDate and var due && due <= context.Clock.Date + within && Date(context, promiseUntil, i) >= context.Clock.Date;

    /// <summary>Whether the customer has paid within so many days.</summary>
    public bool HasPaid(ActivityContext context, int i, int within) => Date(context, lastPayment, i) is not Column.NullDate and var paid && paid >= context.Clock.Date - within;

    private static int Fact(BindingContext context, int fact) => context.Column(HistoryFact.Definitions[fact].Name, ColumnType.Date);

    private static int Date(ActivityContext context, int place, int i) => place < 0 ? Column.NullDate : ((DateColumn)context.Columns.Columns[place]).Values[context.Rows[i]];

    private static string? Word(ActivityContext context, int i, int slot) =>
        ((TextColumn)context.Batch.Variable(slot)).Values[context.Rows[i]] is not Column.NullText and var code ? context.Pool[code] : null;

    private static FeelValue Whole(long number) => FeelValue.Of(FeelNumber.FromScaled(number, 0));
}
