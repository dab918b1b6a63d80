using System.Text;
using Collections.Decisions.Columns;
using Collections.Domain.Effects;
using Collections.Domain.Holds;
using Collections.Engine.Activities;

namespace Collections.Activities.Holds;

/// <summary>Ends holds of the account and its customer: what they stopped goes on where it stood.</summary>
[Activity("Collections", "Case", "Releases holds of the case: clocks go on where they stood.", Icon = "player-play")]
internal sealed class Release : Activity
{
    private HoldReason? reason;

    [Input(Description = "Only holds of this reason; without it all.", UIHint = "dropdown", Order = 1,
        Options = ["dispute", "death", "hardship", "insolvency", "fraud", "legal", "disaster", "other"])]
    public Input<string> Reason { get; } = new();

    [Input(Description = "Why they are over.", Order = 2)]
    public Input<string> Why { get; } = new();

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(Reason);
        reason = HoldWords.Reason(Reason.Value);
        if (reason is null && Reason.IsGiven) context.Find("hold", $"'{context.Node.Name}': a reason was expected, one of {string.Join(", ", HoldWords.Reasons)}, found '{Reason.Value}'.");
    }

    public override void Execute(ActivityContext context)
    {
        var reasons = context.Read(Why);
        for (var i = 0; i < context.Count; i++)
        {
            var why = reasons[context.Rows[i]];
            context.Emit(i, (int)EffectKind.Release, reason is { } known ? (long)known : -1, context.Clock.Now, content: why == Column.NullText ? [] : Encoding.UTF8.GetBytes(context.Pool[why]));
            context.EndPauses(i, (int?)reason);
        }
    }
}
