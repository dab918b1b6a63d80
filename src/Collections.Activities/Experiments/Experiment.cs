using Collections.Activities.Shares;
using Collections.Activities.Split;
using Collections.Decisions.Columns;
using Collections.Domain.Accounts;
using Collections.Domain.Effects;
using Collections.Domain.Experiments;
using Collections.Domain.Marks;
using Collections.Engine.Activities;
using Collections.Engine.Batches;

namespace Collections.Activities.Experiments;

/// <summary>
/// Leads cases to the arms of an experiment. Who has entered it before stays in the arm of then; who comes while it takes entries
/// is drawn by its salt and the unit's key alone, and the arm is written once, with its date; all others are not in it.
/// </summary>
[Activity("Collections", "Experiments", "Leads cases to the arms of an experiment, in which they stay whatever works them.", DisplayName = "Experiment", Icon = "flask")]
[Outcomes(ExperimentArm.Champion, ExperimentArm.Control, NotInIt)]
internal sealed class Experiment : Activity
{
    private const string NotInIt = "not in it";
    private Domain.Experiments.Experiment? experiment;
    private CustomerDraw draw = CustomerDraw.None;
    private UnitKeys keys = UnitKeys.None;
    private int[] arms = [];
    private DaysPastDue days = DaysPastDue.Unknown;
    private int name, notInIt;

    [Input(Description = "Name of the experiment, as the list of experiments has it.", IsRequired = true, Order = 1)]
    public Input<string> Name { get; } = new();

    [Input(Description = "How many challengers it has, from 0 to 9: each is an outcome.", DefaultValue = "0", Order = 2)]
    public Input<int> Challengers { get; } = new();

    public override IReadOnlyList<string> BoundOutcomes =>
        [ExperimentArm.Champion, .. Enumerable.Range(1, Math.Clamp(Challengers.Value, 0, ExperimentArm.MostChallengers)).Select(ExperimentArm.Challenger), ExperimentArm.Control, NotInIt];

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(Name);
        context.ExpectLiteral(Challengers);
        if (Challengers.Value is < 0 or > ExperimentArm.MostChallengers)
            context.Find("experiment-challengers", $"'{context.Node.Name}': 0 to {ExperimentArm.MostChallengers} challengers were expected, found {Challengers.Value}.");
        (name, notInIt) = (context.Pool.Add(Name.Value ?? ""), context.Pool.Add(NotInIt));
        var book = (ExperimentBook?)context.Services.GetService(typeof(ExperimentBook));
        experiment = book?.Find(Name.Value ?? "");
        keys = UnitKeys.Of(experiment, context);
        days = DaysPastDue.Of(context);
        if (experiment is null)
        {
            if (book is not null && Name.IsGiven) context.Warn("experiment-unknown", $"'{context.Node.Name}': an experiment '{Name.Value}' was expected, found none: until there is one, nobody is in it.");
            return;
        }
        if (experiment.Arms.FirstOrDefault(arm => !BoundOutcomes.Contains(arm.Name, StringComparer.Ordinal)) is { } stranger)
            context.Find("experiment-arm", $"'{context.Node.Name}': the experiment '{experiment.Name}' has the arm '{stranger.Name}', which is no outcome of the step: give it as many challengers as the experiment has.");
        var (shares, _) = ShareList.Read(string.Join(',', experiment.Arms.Select(arm => $"{arm.Name}:{arm.Weight}")));
        draw = new CustomerDraw(experiment.Salt, shares);
        arms = [.. experiment.Arms.Select(arm => context.Pool.Add(arm.Name))];
    }

    public override void Execute(ActivityContext context)
    {
        var takes = experiment?.Takes(context.Batch.Plan.ProcessId, DateOnly.FromDayNumber(context.Clock.Date)) ?? false;
        for (var i = 0; i < context.Count; i++)
        {
            if (Known(context, i) is { } arm) context.Complete(i, arm);
            else if (!takes) context.Complete(i, notInIt);
            else if (keys.At(context, context.Rows[i]) is not { } key) context.Fail(i, "unit-key", $"a value of the fact '{keys.Fact}' was expected, found none: nobody is drawn without it");
            else Enter(context, i, arms[draw.Of(key)]);
        }
    }

    private int? Known(ActivityContext context, int i)
    {
        foreach (var mark in context.Marks(i))
        {
            if (mark.Kind == (int)MarkKind.Arm && mark.Name == name) return mark.Value;
        }
        return null;
    }

    private void Enter(ActivityContext context, int i, int arm)
    {
        var isAccount = experiment!.Unit == ExperimentUnit.Account;
        var part = context.Batch.Part;
        var (row, mark) = (context.Rows[i], new Mark((int)MarkKind.Arm, name, arm));
        part.Marks.Add(row, mark);
        for (var step = -1; step <= 1 && !isAccount; step += 2)
        {
            for (var other = row + step; other >= 0 && other < part.Count && IsSameCustomer(part, other, row); other += step) part.Marks.Add(other, mark);
        }
        context.Emit(i, (int)EffectKind.Assignment, name, arm, isAccount ? 1 : 0, days.At(context, row) ?? -1);
        context.Complete(i, arm);
    }

    private static bool IsSameCustomer(PartBatch part, int one, int other) => part.Subjects[one] >> AccountId.OrdinalBits == part.Subjects[other] >> AccountId.OrdinalBits;
}
