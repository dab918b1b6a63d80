using Collections.Decisions.Columns;
using Collections.Decisions.Numbers;
using Collections.Decisions.Values;
using Collections.Domain.Facts;
using Collections.Domain.Offers;
using Collections.Engine.Activities;

namespace Collections.Activities.Offers;

/// <summary>
/// What a case knows of its offer: variables of the step, so that they go back with it when a run is taken back, and the fact by
/// which the database says what was paid.
/// </summary>
internal sealed class CaseOffer
{
    /// <summary>The customer may accept it.</summary>
    public const string Open = "open";

    /// <summary>It waits for approval.</summary>
    public const string Asked = "needs approval";

    /// <summary>Its terms were not approved: others may be offered.</summary>
    public const string Rejected = "rejected";

    /// <summary>It was accepted, and its plan runs.</summary>
    public const string Plan = "plan";

    private readonly int visit, line, standing, agreed, down, instalments, acceptedOn, owed, missed, needs, askedBy, approvedBy, ended;
    private readonly int paidFact, visitFact;

    /// <summary>Declares the variables of the step and finds the facts.</summary>
    public CaseOffer(BindingContext context)
    {
        var step = context.Node.Name;
        visit = context.Writes($"{step} visit", ColumnType.Number);
        line = context.Writes($"{step} line", ColumnType.Number);
        standing = context.Writes($"{step} standing", ColumnType.Text);
        agreed = context.Writes($"{step} agreed", ColumnType.Number, 2);
        down = context.Writes($"{step} down", ColumnType.Number, 2);
        instalments = context.Writes($"{step} instalments", ColumnType.Number);
        acceptedOn = context.Writes($"{step} accepted on", ColumnType.Date);
        owed = context.Writes($"{step} owed", ColumnType.Number, 2);
        missed = context.Writes($"{step} missed", ColumnType.Number);
        needs = context.Writes($"{step} needs", ColumnType.Text);
        askedBy = context.Writes($"{step} asked by", ColumnType.Text);
        approvedBy = context.Writes($"{step} approved by", ColumnType.Text);
        ended = context.Writes($"{step} ended", ColumnType.Boolean);
        paidFact = context.Column(HistoryFact.Definitions[HistoryFact.PlanPaid].Name, ColumnType.Number);
        visitFact = context.Column(HistoryFact.Definitions[HistoryFact.OfferVisit].Name, ColumnType.Number);
        foreach (var word in (string[])[Open, Asked, Rejected, Plan, .. OfferText.Authorities]) context.Pool.Add(word);
    }

    /// <summary>Whether the step's variables speak of the token's visit.</summary>
    public bool IsCurrent(ActivityContext context, int i) => Numbers(context, visit)[context.Rows[i]] == context.Seq(i);

    /// <summary>How it stands; null where nothing was offered yet.</summary>
    public string? Standing(ActivityContext context, int i) => Word(context, i, standing);

    /// <summary>How it stands from now on.</summary>
    public void Stand(ActivityContext context, int i, string word) => SetText(context, i, standing, word);

    /// <summary>The number of the offer among those of the visit, from 1.</summary>
    public int Line(ActivityContext context, int i) => (int)Numbers(context, line)[context.Rows[i]];

    /// <summary>What is agreed to pay, in hundredths.</summary>
    public long Agreed(ActivityContext context, int i) => Numbers(context, agreed)[context.Rows[i]];

    /// <summary>The share of the down payment, in hundredths of a per cent.</summary>
    public int Down(ActivityContext context, int i) => (int)Numbers(context, down)[context.Rows[i]];

    /// <summary>Instalments besides it.</summary>
    public int Instalments(ActivityContext context, int i) => (int)Numbers(context, instalments)[context.Rows[i]];

    /// <summary>When it was accepted, a day number.</summary>
    public int AcceptedOn(ActivityContext context, int i) => ((DateColumn)context.Batch.Variable(acceptedOn)).Values[context.Rows[i]];

    /// <summary>Who must approve it; null where nobody must.</summary>
    public OfferAuthority? Needs(ActivityContext context, int i) => OfferText.Authority(Word(context, i, needs));

    /// <summary>Who has asked for its terms; null where nobody is named.</summary>
    public string? AskedBy(ActivityContext context, int i) => Word(context, i, askedBy);

    /// <summary>Who of the committee has approved it; null for nobody yet.</summary>
    public string? ApprovedBy(ActivityContext context, int i) => Word(context, i, approvedBy);

    /// <summary>The first of two has approved it.</summary>
    public void NoteApproval(ActivityContext context, int i, string by) => SetText(context, i, approvedBy, by);

    /// <summary>Something is offered; the number of the offer among those of the visit.</summary>
    public int Offer(ActivityContext context, int i, OfferTerms terms, long amount)
    {
        var number = IsCurrent(context, i) ? Line(context, i) + 1 : 1;
        Set(context, i, visit, Number(context.Seq(i), 0));
        Set(context, i, line, Number(number, 0));
        Set(context, i, agreed, Number(amount, 2));
        Set(context, i, down, Number(terms.Down, 2));
        Set(context, i, instalments, Number(terms.Instalments, 0));
        Set(context, i, ended, FeelValue.Of(false));
        Set(context, i, missed, FeelValue.Null);
        SetText(context, i, approvedBy, null);
        return number;
    }

    /// <summary>Whose approval it needs, and who has asked; nobody's where both are null.</summary>
    public void Ask(ActivityContext context, int i, OfferAuthority? authority, string? by)
    {
        SetText(context, i, needs, authority is { } one ? OfferText.Of(one) : null);
        SetText(context, i, askedBy, by);
        Stand(context, i, authority is null ? Open : Asked);
    }

    /// <summary>It is accepted today.</summary>
    public void Accept(ActivityContext context, int i, long owes)
    {
        Set(context, i, acceptedOn, FeelValue.Of(DateOnly.FromDayNumber(context.Clock.Date)));
        Set(context, i, owed, owes == Column.NullNumber ? FeelValue.Null : Number(owes, 2));
        Set(context, i, missed, Number(0, 0));
        Stand(context, i, Plan);
    }

    /// <summary>How many instalments are missed.</summary>
    public void NoteMissed(ActivityContext context, int i, int count)
    {
        if (Numbers(context, missed)[context.Rows[i]] != count) Set(context, i, missed, Number(count, 0));
    }

    /// <summary>Whether news has closed the case, which is open again.</summary>
    public bool HasEnded(ActivityContext context, int i) => ((BooleanColumn)context.Batch.Variable(ended)).Values[context.Rows[i]] == 1;

    /// <summary>News closes the case, or has opened it again.</summary>
    public void NoteEnded(ActivityContext context, int i, bool hasEnded) => Set(context, i, ended, FeelValue.Of(hasEnded));

    /// <summary>What was paid since it was accepted, in hundredths of the unit: as booked, else by how much what is owed has fallen; null where a rate is missing.</summary>
    /// <param name="context">Where the step is at work.</param>
    /// <param name="i">Which token.</param>
    /// <param name="owes">What is owed now.</param>
    /// <param name="isInUnit">Whether the plan is in another unit than the account.</param>
    public long? Paid(ActivityContext context, int i, long owes, bool isInUnit)
    {
        var row = context.Rows[i];
        if (visitFact >= 0 && paidFact >= 0 && OfferAmounts.Scaled(context, visitFact, row, 0) == context.Seq(i) && OfferAmounts.Scaled(context, paidFact, row, 2) is not Column.NullNumber and var booked) return booked;
        if (isInUnit) return null;
        var before = Numbers(context, owed)[row];
        return before == Column.NullNumber || owes == Column.NullNumber ? 0 : Math.Max(0, before - owes);
    }

    private static string? Word(ActivityContext context, int i, int slot) =>
        ((TextColumn)context.Batch.Variable(slot)).Values[context.Rows[i]] is not Column.NullText and var code ? context.Pool[code] : null;

    private static long[] Numbers(ActivityContext context, int slot) => ((NumberColumn)context.Batch.Variable(slot)).Values;

    private static void Set(ActivityContext context, int i, int slot, FeelValue value) => context.SetValue(i, slot, value);

    private static void SetText(ActivityContext context, int i, int slot, string? text) => context.SetText(i, slot, text is null ? Column.NullText : context.Pool.Add(text));

    private static FeelValue Number(long value, int scale) => FeelValue.Of(FeelNumber.FromScaled(value, scale));
}
