using System.Text;
using Collections.Engine.Activities;

namespace Collections.Testing.Engine.Activities;

/// <summary>Emits its text as an effect.</summary>
[Activity("Test", "Tests", "Emits a text.")]
public sealed class Note : Activity
{
    /// <summary>That of a message: a database keeps it in its outbox.</summary>
    public const int Kind = 1;

    [Input]
    public Input<string> Text { get; } = new("note");

    public override void Execute(ActivityContext context)
    {
        var texts = context.Read(Text);
        var template = context.Pool.Add("note");
        for (var i = 0; i < context.Count; i++)
        {
            var code = texts[context.Rows[i]];
            context.Emit(i, Kind, a: template, d: -1, content: code < 0 ? [] : Encoding.UTF8.GetBytes(context.Pool[code]));
        }
    }
}
