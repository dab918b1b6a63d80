using System.Text;
using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Domain.Cases;
using Collections.Domain.Effects;
using Collections.Domain.Objects;
using Collections.Engine.Activities;
using Collections.Engine.Batches;

namespace Collections.Activities.SetState;

/// <summary>
/// Brings the management object that the case works to another state of its type. Rules read it from here on, the object's other cases
/// hear it in the same run, and its own case goes on, also where the state is final.
/// </summary>
[Activity("Collections", "Case", "Brings the object that the case works, such as a complaint, to another state of its type.", Icon = "replace")]
internal sealed class SetState : Activity
{
    private const string StateMember = "state";

    private int code, stateFact = -1, sinceFact = -1;
    private bool isFinal;

    [Input(Description = "One of the states of its type.", UIHint = "dropdown", IsRequired = true, Order = 1)]
    public Input<string> State { get; } = new();

    [Input(Description = "Why, as the history of the object shows it.", Order = 2)]
    public Input<string> Reason { get; } = new();

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(State);
        code = context.Pool.Add(State.Value ?? "");
        // A step at another level is a finding of the check, and so is a state that the type has not.
        if (CaseLevelText.ObjectsOf(context.Level) is not { } type) return;
        stateFact = context.Column(ObjectFacts.State(type), ColumnType.Text);
        sinceFact = context.Column(ObjectFacts.Since(type), ColumnType.Date);
        isFinal = context.Services.GetService(typeof(ObjectTypes)) is ObjectTypes known && known.Find(type)?.StateOf(State.Value)?.IsFinal == true;
    }

    public override void Execute(ActivityContext context)
    {
        if (stateFact < 0 || sinceFact < 0) return;
        var states = ((TextColumn)context.Columns.Columns[stateFact]).Values;
        var sinces = ((DateColumn)context.Columns.Columns[sinceFact]).Values;
        var reasons = context.Read(Reason);
        for (var i = 0; i < context.Count; i++)
        {
            var row = context.Rows[i];
            if (!context.IsApart(i) || states[row] == code) continue;
            var wasOpen = sinces[row] != Column.NullDate;
            var since = isFinal ? 0 : wasOpen ? sinces[row] : context.Clock.Date;
            var reason = reasons[row];
            context.Emit(i, (int)EffectKind.ObjectState, code, since, content: reason == Column.NullText ? [] : Encoding.UTF8.GetBytes(context.Pool[reason]));
            context.ChangeFact(i, stateFact, FeelValue.Of(State.Value ?? ""));
            context.ChangeFact(i, sinceFact, since == 0 ? FeelValue.Null : FeelValue.Of(DateOnly.FromDayNumber(since)));
            context.TellOthers(i, ObjectMessages.StateChanged, new NewsContent(null, new ContextValue([KeyValuePair.Create(StateMember, FeelValue.Of(State.Value ?? ""))])));
            if (isFinal && wasOpen) context.TellOthers(i, ObjectMessages.Closed);
        }
    }
}
