namespace Collections.Engine.Flowcharts;

/// <summary>Elsa's own activity types that run.</summary>
internal static class ElsaTypes
{
    public const string Complete = "Elsa.Complete";
    public const string Cron = "Elsa.Cron";
    public const string Delay = "Elsa.Delay";
    public const string DispatchWorkflow = "Elsa.DispatchWorkflow";
    public const string End = "Elsa.End";
    public const string Event = "Elsa.Event";
    public const string ExecuteWorkflow = "Elsa.ExecuteWorkflow";
    public const string Fault = "Elsa.Fault";
    public const string Finish = "Elsa.Finish";
    public const string FlowDecision = "Elsa.FlowDecision";
    public const string FlowFork = "Elsa.FlowFork";
    public const string FlowJoin = "Elsa.FlowJoin";
    public const string FlowNode = "Elsa.FlowNode";
    public const string FlowSwitch = "Elsa.FlowSwitch";
    public const string Flowchart = "Elsa.Flowchart";
    public const string If = "Elsa.If";
    public const string ParallelForEach = "Elsa.ParallelForEach";
    public const string PublishEvent = "Elsa.PublishEvent";
    public const string Sequence = "Elsa.Sequence";
    public const string SetOutput = "Elsa.SetOutput";
    public const string SetVariable = "Elsa.SetVariable";
    public const string Start = "Elsa.Start";
    public const string Switch = "Elsa.Switch";
    public const string Timer = "Elsa.Timer";
    public const string WriteLine = "Elsa.WriteLine";

    /// <summary>Activities that start a workflow by the clock.</summary>
    public static bool IsTimer(string type) => type is Timer or Cron;

    /// <summary>Activities whose completion completes what they lie in.</summary>
    public static bool IsTerminal(string type) => type is End or Finish;
}
