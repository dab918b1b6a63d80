using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Collections.Server.Hosting;

namespace Collections.Server.Commands;

/// <summary>limits: the limits of every input, with the constants in code where they stand.</summary>
internal static class LimitsCommand
{
    public static Command Create()
    {
        var json = CommonOptions.Json();
        var command = new Command("limits", "List the limits of every input; what is at a limit is taken, one beyond it is refused.") { json };
        command.SetAction(parsed => Print(parsed.GetValue(json)));
        return command;
    }

    private static int Print(bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(InputLimits.All, JsonText.Options));
            return CommandLine.Done;
        }
        foreach (var limit in InputLimits.All)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{limit.Input,-22} {limit.What,-44} {limit.Value,10:N0} {limit.Unit,-11} {limit.Source}"));
        return CommandLine.Done;
    }
}
