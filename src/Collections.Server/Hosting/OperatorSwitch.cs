using Collections.Server.Commands;

namespace Collections.Server.Hosting;

/// <summary>What whoever runs the program switches off by an environment variable; what is not named is on.</summary>
internal static class OperatorSwitch
{
    /// <summary>Environment variable: false leaves publishing to people who are signed in, and their approvals.</summary>
    public const string CommandLinePublish = "Collections__CommandLinePublish";

    /// <summary>Whether it is on.</summary>
    /// <exception cref="UsageException">The value is neither true nor false.</exception>
    public static bool IsOn(string variable, string? value) => value is null || (bool.TryParse(value, out var isOn)
        ? isOn
        : throw new UsageException($"{variable}: true or false was expected, found '{value}'."));

    /// <summary>Whether something may be published at the command line.</summary>
    public static bool MayPublish => IsOn(CommandLinePublish, Environment.GetEnvironmentVariable(CommandLinePublish));

    /// <summary>What is said where that is switched off.</summary>
    public static UsageException NothingIsPublished() =>
        new($"{CommandLinePublish}=false: strategies are published by people who are signed in; deploy without --publish makes a draft for them.");
}
