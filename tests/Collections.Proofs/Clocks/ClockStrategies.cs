using Collections.Testing.Bpmn;

namespace Collections.Proofs.Clocks;

/// <summary>Strategies of timers and nothing else: each timer runs in a branch of its own, and tells the customer when it fires.</summary>
internal static class ClockStrategies
{
    /// <summary>The strategy of civil times: what it does may not depend on any zone.</summary>
    public const string Civil = "civil";

    /// <summary>The strategy of instants with offsets.</summary>
    public const string Instants = "instants";

    /// <summary>What the node of a timer's message is called.</summary>
    public static string TellingOf(string timer) => "tell-" + timer;

    /// <summary>Writes a strategy into a folder of strategies.</summary>
    public static void Write(string folder, string name, IReadOnlyList<ClockTimer> timers)
    {
        var process = BpmnBuilder.Process(name).Strategy("days past due > 0", precedence: 1, group: name).StartEvent("start").ParallelGateway("all");
        foreach (var timer in timers)
        {
            process.MoveTo("all");
            if (timer.Repeats) process.CycleCatch(timer.Id, timer.Text);
            else process.TimerCatch(timer.Id, timer.Text);
            process.SendTask(TellingOf(timer.Id), node => node.Binding("Collections.SendMessage", ("channel", "email"), ("template", "tick"))).EndEvent("end-" + timer.Id);
        }
        var own = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.Combine(own, "templates"));
        File.WriteAllText(Path.Combine(own, "strategy.bpmn"), process.ToXml());
        File.WriteAllText(Path.Combine(own, "templates", "tick.email.en.hbs"), "Subject: The time has come\n<p>{{number [days past due]}} days</p>\n");
    }
}
