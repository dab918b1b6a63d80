using Collections.Activities.PromiseWatch;
using Collections.Activities.SendMessage;
using Collections.Decisions.Kernels;
using Collections.Domain.Effects;
using Collections.Domain.Offers;
using Collections.Engine.Activities;
using Collections.Engine.Batches;
using Collections.Engine.Runs;

namespace Collections.Activities.Offers;

/// <summary>
/// Offers a plan of instalments, or a settlement, within a table of limits, and waits for the answer. Where it follows, the case
/// stays until the plan is paid or broken.
/// </summary>
[Activity("Collections", "Case", "Offers instalments or a settlement within limits, waits for the answer and follows the plan.", Icon = "receipt")]
[Outcomes(Accepted, NeedsApproval, Refused, Expired, PlanKept, PlanBroken, Cancelled, NotEligible, Withheld)]
internal sealed class Offer : Activity
{
    private const string Accepted = "Accepted";
    private const string NeedsApproval = "Needs approval";
    private const string Refused = "Refused";
    private const string Expired = "Expired";
    private const string PlanKept = "Plan kept";
    private const string PlanBroken = "Plan broken";
    private const string Cancelled = "Cancelled";
    private const string NotEligible = "Not eligible";
    private const string Withheld = Experiments.ContactGuard.Withheld;
    private const string WrongLimits = "OFFER_LIMITS";
    private const string UsualApproval = "outcome = \"Approved\"";
    private const int RateScale = 6;
    private const long RateOne = 1_000_000;
    private PlanTerms terms;
    private OfferTable? table;
    private OfferAmounts amounts = null!;
    private CaseOffer offered = null!;
    private Reminder? message;
    private CompiledExpression? approved;
    private Experiments.ContactGuard guard = Experiments.ContactGuard.None;
    private int accepted, asked, refused, expired, kept, broken, cancelled, notEligible;

    [Input(DisplayName = "Limits", Description = "Name or id of the decision table that limits what may be offered, or its file.", UIHint = "dropdown", IsRequired = true, Order = 1)]
    public Input<string> Decision { get; } = new();

    [Input(Description = "What the offer is about: what is past due, or all that is owed.", UIHint = "dropdown", Options = [OfferAmounts.PastDue, OfferAmounts.TotalDue], DefaultValue = OfferAmounts.PastDue, Order = 2)]
    public Input<string> Basis { get; } = new();

    [Input(DisplayName = "Valid for", Description = "Calendar days in which it may be accepted, from 1.", DefaultValue = "10", Order = 3)]
    public Input<int> Validity { get; } = new();

    [Input(Description = "How the offer travels; without a template nobody sends it.", UIHint = "dropdown", Options = ["sms", "email", "letter", "whatsapp", "call"], DefaultValue = "email", Order = 4)]
    public Input<string> Channel { get; } = new();

    [Input(Description = "Name of the template that tells the customer; without it whoever works the case does.", Order = 5)]
    public Input<string> Template { get; } = new();

    [Input(DisplayName = "Down payment within", Description = "Calendar days from the acceptance to the down payment, from 0.", DefaultValue = "3", Order = 6)]
    public Input<int> DownDays { get; } = new();

    [Input(DisplayName = "First instalment after", Description = "Calendar days from the acceptance to the first instalment, from 1.", DefaultValue = "30", Order = 7)]
    public Input<int> FirstDays { get; } = new();

    [Input(DisplayName = "Every", Description = "How far apart instalments are.", UIHint = "dropdown", Options = ["month", "fortnight", "week"], DefaultValue = "month", Order = 8)]
    public Input<string> Every { get; } = new();

    [Input(DisplayName = "Stays with the plan", Description = "Whether the case stays here until the plan is paid or broken; without it, it leaves as accepted.", UIHint = "checkbox", DefaultValue = "true", Order = 9)]
    public Input<bool> Follow { get; } = new();

    [Input(Description = "What may be missing of what is due by a date, in per cent, from 0 to below 100.", DefaultValue = "5", Order = 10)]
    public Input<decimal> Tolerance { get; } = new();

    [Input(Description = "Business days after its date in which an instalment still counts, from 0.", DefaultValue = "2", Order = 11)]
    public Input<int> Grace { get; } = new();

    [Input(DisplayName = "Missed instalments", Description = "From how many missed instalments on the plan is broken, from 1.", DefaultValue = "2", Order = 12)]
    public Input<int> Missed { get; } = new();

    [Input(Description = "Whose business days; without it those of the portfolio.", Order = 13)]
    public Input<string> Calendar { get; } = new();

    [Input(Description = "In what it is agreed, such as UVA, where that is not the account's currency; needs a rate.", Order = 14)]
    public Input<string> Unit { get; } = new();

    [Input(Description = "What one unit is worth in the account's currency on the day of the offer. Payments are converted by the rates of their value dates.", UIHint = "expression-editor", Order = 15)]
    public Input<decimal> Rate { get; } = new();

    [Input(DisplayName = "Leaves for approval", Description = "Whether a case whose terms need approval leaves with that outcome, such as to a committee; it comes back to the step. Else it waits here.", UIHint = "checkbox", DefaultValue = "false", Order = 16)]
    public Input<bool> Leaves { get; } = new();

    [Input(DisplayName = "Approved when", Description = "FEEL: whether a case that left for approval comes back with it; without it outcome = \"Approved\".", UIHint = "expression-editor", Order = 17)]
    public Input<string> Approved { get; } = new();

    [Input(Description = "From which time of the day its message may leave, in the portfolio's zone: HH:mm; without it from the day's beginning on.", Order = 18)]
    public Input<string> Hour { get; } = new();

    public override IReadOnlyList<string> Completions => OfferWord.All;

    public override IReadOnlyList<string> BoundOutcomes =>
        [.. Follow.Value ? [PlanKept, PlanBroken] : new[] { Accepted }, .. Leaves.Value ? [NeedsApproval] : Array.Empty<string>(), Refused, Expired, Cancelled, NotEligible, .. Template.IsGiven ? [Withheld] : Array.Empty<string>()];

    public override bool Polls => true;

    public override bool HearsEnd => true;

    public override void Bind(BindingContext context)
    {
        foreach (Input input in (Input[])[Decision, Basis, Validity, Channel, Template, DownDays, FirstDays, Every, Follow, Tolerance, Grace, Missed, Calendar, Unit, Leaves, Hour]) context.ExpectLiteral(input);
        terms = OfferInputs.Terms(context, this);
        amounts = new OfferAmounts(context, Basis.Value is OfferAmounts.TotalDue ? OfferAmounts.TotalDue : OfferAmounts.PastDue);
        offered = new CaseOffer(context);
        if (!string.IsNullOrEmpty(Decision.Value)) table = OfferTable.Bind(context, Decision.Value);
        message = OfferInputs.Message(context, this);
        if (Leaves.Value) approved = context.Condition(Approved) ?? context.Compile(UsualApproval, "approved");
        if (Template.IsGiven) guard = Experiments.ContactGuard.Of(context);
        foreach (var word in OfferWord.All) context.Pool.Add(word);
        (accepted, asked, refused, expired) = (context.Pool.Add(Accepted), context.Pool.Add(NeedsApproval), context.Pool.Add(Refused), context.Pool.Add(Expired));
        (kept, broken, cancelled, notEligible) = (context.Pool.Add(PlanKept), context.Pool.Add(PlanBroken), context.Pool.Add(Cancelled), context.Pool.Add(NotEligible));
    }

    public override void Execute(ActivityContext context)
    {
        var limits = table!.Limits(context, notes: true);
        var rates = context.Read(Rate, RateScale);
        var isApproved = new bool[context.Count];
        if (approved is not null) context.Test(approved, isApproved);
        for (var i = 0; i < context.Count; i++)
        {
            var owes = Amounts(context, i, rates);
            if (!limits[i].IsFound || owes.Owed <= 0) context.Complete(i, notEligible);
            else if (!limits[i].AreSound) context.Fail(i, WrongLimits, "Limits of 1 to 120 instalments and shares from 0 to 100 per cent were expected in the table, a down payment below 100, found others.");
            else if (isApproved[i] && offered.Standing(context, i) == CaseOffer.Asked) Return(context, i, owes, limits[i]);
            else if (!guard.Withholds(context, i)) Begin(context, i, owes, limits[i]);
        }
    }

    public override void Completed(ActivityContext context, NewsContent? said)
    {
        FoundLimits[]? limits = null;
        for (var i = 0; i < context.Count; i++)
        {
            var order = OfferSaid.Order(context.Pool[context.Outcome(i)], said);
            context.Stay(i);
            if (!offered.IsCurrent(context, i)) continue;
            var standing = offered.Standing(context, i);
            if (order.Terms is not { } wanted || order.Word is not (OfferWord.Make or OfferWord.Accept)) Answer(context, i, order, standing);
            else if (standing != CaseOffer.Plan) Make(context, i, order, wanted, (limits ??= table!.Limits(context, notes: false))[i]);
        }
    }

    public override void Expire(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++)
        {
            if (offered.Standing(context, i) != CaseOffer.Rejected) Tell(context, i, OfferEventKind.Expired);
            context.Complete(i, expired);
        }
    }

    public override void Poll(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++)
        {
            if (!offered.IsCurrent(context, i)) continue;
            var isPlan = offered.Standing(context, i) == CaseOffer.Plan;
            if (offered.HasEnded(context, i))
            {
                offered.NoteEnded(context, i, false);
                Tell(context, i, isPlan ? OfferEventKind.Continued : OfferEventKind.Reopened);
            }
            if (isPlan) Judge(context, i);
        }
    }

    public override void Resume(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++)
        {
            if (offered.IsCurrent(context, i) && offered.Standing(context, i) is CaseOffer.Open or CaseOffer.Asked && context.OwnDue(i) is not TokenTable.NotDue and var due)
                Tell(context, i, OfferEventKind.Moved, until: (int)(due / RunClock.Day) - 1);
        }
    }

    public override void Ended(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++)
        {
            if (!offered.IsCurrent(context, i) || offered.Standing(context, i) is null or CaseOffer.Rejected) continue;
            offered.NoteEnded(context, i, true);
            if (offered.Standing(context, i) == CaseOffer.Plan && Paid(context, i) is { } paid && Schedule(context, i).IsPaid(paid)) Tell(context, i, OfferEventKind.Kept, paid: paid);
        }
    }

    private void Begin(ActivityContext context, int i, OwedAmounts owes, FoundLimits limits)
    {
        Put(context, i, new MadeOffer(limits.Limits.Collector, owes, limits.Limits, terms) { Choices = limits.Choices });
        message?.Send(context, i);
    }

    /// <summary>A case that left for approval and comes back has it: the same terms are offered, with the amounts of today.</summary>
    private void Return(ActivityContext context, int i, OwedAmounts owes, FoundLimits limits)
    {
        var agreed = offered.Agreed(context, i);
        var same = new OfferTerms(offered.Instalments(context, i), offered.Down(context, i), 0, 0);
        Put(context, i, new MadeOffer(same, owes with { Owed = agreed, Interest = 0, Costs = 0 }, limits.Limits, terms) { Choices = limits.Choices, Reason = "approved" });
        message?.Send(context, i);
    }

    private void Make(ActivityContext context, int i, OfferOrder order, OfferTerms wanted, FoundLimits limits)
    {
        var owes = Amounts(context, i, context.Read(Rate, RateScale));
        if (!limits.IsFound || !limits.AreSound || owes.Agreed(wanted) <= 0 || limits.Limits.Needs(wanted) is not { } needs) return;
        var isBeyond = needs > order.Authority || needs == OfferAuthority.Committee;
        Put(context, i, new MadeOffer(wanted, owes, limits.Limits, terms) { Choices = limits.Choices, Needs = isBeyond ? needs : null, By = Given(order.By), Reason = Given(order.Reason), IsDecidedElsewhere = isBeyond && Leaves.Value });
        if (isBeyond && Leaves.Value) context.Complete(i, asked);
        else if (!isBeyond && order.Word == OfferWord.Accept) Accept(context, i, order);
    }

    private void Put(ActivityContext context, int i, MadeOffer made)
    {
        made = made with { IsOfTotal = Basis.Value == OfferAmounts.TotalDue, Unit = Given(Unit.Value), Calendar = Given(Calendar.Value) };
        var agreed = made.Amounts.Agreed(made.Terms);
        var line = offered.Offer(context, i, made.Terms, agreed);
        offered.Ask(context, i, made.Needs, made.By);
        var until = context.Clock.Date + Validity.Value;
        context.Emit(i, (int)EffectKind.Offer, agreed, until, line, content: made.Write());
        context.Wait(i, RunClock.AtStartOf(until + 1));
    }

    private void Answer(ActivityContext context, int i, OfferOrder order, string? standing)
    {
        switch (order.Word)
        {
            case OfferWord.Accept when standing == CaseOffer.Open: Accept(context, i, order); break;
            case OfferWord.Refuse when standing != CaseOffer.Plan: Leave(context, i, OfferEventKind.Refused, order, refused); break;
            case OfferWord.Cancel: Leave(context, i, OfferEventKind.Cancelled, order, cancelled); break;
            case OfferWord.Approve when standing == CaseOffer.Asked: Approve(context, i, order); break;
            case OfferWord.Reject when standing == CaseOffer.Asked && order.Authority >= offered.Needs(context, i):
                offered.Stand(context, i, CaseOffer.Rejected);
                Tell(context, i, OfferEventKind.Rejected, order);
                break;
            default: break;
        }
    }

    private void Leave(ActivityContext context, int i, OfferEventKind kind, OfferOrder order, int outcome)
    {
        Tell(context, i, kind, order);
        context.Complete(i, outcome);
    }

    private void Accept(ActivityContext context, int i, OfferOrder order)
    {
        offered.Accept(context, i, amounts.Owed(context, i));
        var said = new OfferEvent(Given(order.By), Given(order.Reason)) { Instalments = Schedule(context, i).Instalments };
        context.Emit(i, (int)EffectKind.OfferEvent, (long)OfferEventKind.Accepted, offered.Line(context, i), 0, -1, said.Write());
        if (Follow.Value) context.Wait(i);
        else context.Complete(i, accepted);
    }

    /// <summary>Nobody approves what they have asked for; of the committee there are two.</summary>
    private void Approve(ActivityContext context, int i, OfferOrder order)
    {
        if (offered.Needs(context, i) is not { } needs || order.Authority < needs || order.By.Length == 0 || order.By == offered.AskedBy(context, i)) return;
        if (needs == OfferAuthority.Committee && offered.ApprovedBy(context, i) is null)
        {
            offered.NoteApproval(context, i, order.By);
            Tell(context, i, OfferEventKind.FirstApproval, order);
            return;
        }
        if (needs == OfferAuthority.Committee && offered.ApprovedBy(context, i) == order.By) return;
        var until = context.Clock.Date + Validity.Value;
        offered.Stand(context, i, CaseOffer.Open);
        Tell(context, i, OfferEventKind.Approved, order, until);
        context.Wait(i, RunClock.AtStartOf(until + 1));
    }

    private void Judge(ActivityContext context, int i)
    {
        if (Paid(context, i) is not { } paid) return;
        var schedule = Schedule(context, i);
        var missed = schedule.Missed(paid, context.Clock.Date);
        offered.NoteMissed(context, i, missed);
        if (schedule.IsPaid(paid)) Finish(context, i, OfferEventKind.Kept, paid, kept);
        else if (missed >= terms.Missed) Finish(context, i, OfferEventKind.Broken, paid, broken);
    }

    private void Finish(ActivityContext context, int i, OfferEventKind kind, long paid, int outcome)
    {
        Tell(context, i, kind, paid: paid);
        context.Complete(i, outcome);
    }

    private PlanSchedule Schedule(ActivityContext context, int i) => PlanSchedule.Of(
        offered.Agreed(context, i), offered.Down(context, i), offered.Instalments(context, i), offered.AcceptedOn(context, i), terms, context.Clock.CountingBy(Calendar.Value));

    private long? Paid(ActivityContext context, int i) => offered.Paid(context, i, amounts.Owed(context, i), Unit.IsGiven);

    private OwedAmounts Amounts(ActivityContext context, int i, NumberValues rates)
    {
        var owes = amounts.Of(context, i);
        if (!Unit.IsGiven) return owes;
        var rate = rates[context.Rows[i]];
        return rate <= 0 ? default : new OwedAmounts(In(owes.Owed), In(owes.Interest), In(owes.Costs));

        long In(long amount) => (long)((Int128)amount * RateOne / rate);
    }

    private void Tell(ActivityContext context, int i, OfferEventKind kind, OfferOrder? order = null, int until = 0, long paid = -1) =>
        context.Emit(i, (int)EffectKind.OfferEvent, (long)kind, offered.Line(context, i), until, paid, new OfferEvent(Given(order?.By), Given(order?.Reason)).Write());

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
