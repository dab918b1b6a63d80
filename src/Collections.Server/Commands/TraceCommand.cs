using System.CommandLine;
using Collections.Server.Deployments;
using Collections.Strategies.Tracing;

namespace Collections.Server.Commands;

/// <summary>trace: one instance of a process on a virtual clock, a line for each step.</summary>
internal static class TraceCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The BPMN file, or a workflow definition of Elsa as JSON." };
        var process = new Option<string?>("--process") { Description = "Id of the process; default: the executable one." };
        var variables = new Option<string?>("--variables") { Description = "JSON object of variables at the start." };
        var events = new Option<string?>("--events") { Description = "File of messages: a JSON list of {after or at, message, key, variables}; the key tells it apart from others of its name." };
        var until = new Option<string?>("--until") { Description = "ISO 8601 duration after which the trace stops." };
        var mode = new Option<string?>("--mode") { Description = "How the flowcharts of a workflow definition run: counter or token; default: the mode that it names, else counter." };
        var json = CommonOptions.Json();
        var command = new Command("trace", "Run one instance of a process and print each step.") { file, process, variables, events, until, mode, json };
        command.SetAction(parsed => TraceVerb.Run(
            new TraceArguments(
                parsed.GetValue(file)!, parsed.GetValue(process), parsed.GetValue(variables), parsed.GetValue(events), parsed.GetValue(until), parsed.GetValue(mode), parsed.GetValue(json)),
            Console.Out,
            Console.Error,
            ActivityCatalog.Registry,
            StrategyFiles.Traced(parsed.GetValue(file)!)));
        return command;
    }
}
