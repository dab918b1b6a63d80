using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json;
using Collections.Activities.Templates;
using Collections.Domain.Effects;
using Collections.Server.Deployments;
using Collections.Server.Web;
using Collections.Strategies.Packages;

namespace Collections.Server.Templates;

/// <summary>Writes drafts of templates out, by the same code that a dispatch uses.</summary>
internal sealed class TemplatePreviews(PreviewAccounts accounts, PreviewFacts facts)
{
    /// <summary>The most files that are looked at together.</summary>
    public const int MostFiles = 100;

    private const string Folder = StrategyPackage.TemplatesFolder + "/";

    /// <summary>What stands before the dot of personal values; no fact has such a name.</summary>
    private static readonly string[] People = ["customer", "account"];

    private static readonly PreviewAccount Nobody = new("", "", "", "", null, null);

    /// <summary>Why it cannot be looked at: too much, or an account that is not there; null where it can.</summary>
    public string? Hindrance(PreviewRequest request)
    {
        if (request.Files is not { Count: > 0 and <= MostFiles }) return $"Expected 1 to {MostFiles} templates, found {request.Files?.Count ?? 0}.";
        if (request.Files.FirstOrDefault(file => file.Content is null || file.Content.Length > StrategyFolder.TemplateBytes) is { } wrong)
            return $"{wrong.Path}: a text of at most {StrategyFolder.TemplateBytes} characters was expected, found {wrong.Content?.Length ?? 0}.";
        return GivenText.Given(request.Account) is { } id && accounts.Find(id) is null ? $"Expected the number of an account, found '{id}', which none has." : null;
    }

    /// <summary>The texts as the customer of the account would read them.</summary>
    /// <param name="request">Without a hindrance.</param>
    /// <param name="mayRead">Whether the caller may read personal data.</param>
    public TemplatePreview Write(PreviewRequest request, bool mayRead)
    {
        var account = (GivenText.Given(request.Account) is { } id ? accounts.Find(id) : null) ?? Nobody;
        var known = account == Nobody ? [] : facts.Of(long.Parse(account.Id, CultureInfo.InvariantCulture), request.Strategy ?? "");
        foreach (var (name, text) in request.Assumed ?? new Dictionary<string, string>()) known[name] ??= PreviewFacts.Assumed(text);
        foreach (var person in People) known.Remove(person);
        var shown = mayRead || account == Nobody ? account : account.Hidden();
        var (set, findings) = TemplateSet.Read(request.Files.DistinctBy(FileOf).ToDictionary(FileOf, file => file.Content, StringComparer.Ordinal));
        return new TemplatePreview([.. request.Files.Select(file => Text(file, set, known, shown)).OfType<PreviewText>()], findings, shown != account);
    }

    private static PreviewText? Text(PackageFile file, TemplateSet set, JsonObject known, PreviewAccount shown)
    {
        if (TemplateFile.Read(FileOf(file)) is not { } name || set.Find(name.Name, name.Channel, name.Language) is not { } template || template.Language != name.Language) return null;
        var missing = template.Facts.Except(People).Where(fact => known[fact] is null).ToList();
        var values = (JsonObject)known.DeepClone();
        foreach (var fact in missing) values[fact] = null;
        var (text, problem) = template.Render(new MessageValues(JsonSerializer.SerializeToUtf8Bytes(values), shown.Name, shown.Customer, shown.Account));
        return new PreviewText(file.Path, name.Language, text?.Subject, text?.Body, problem, missing, name.Channel == MessageChannel.Sms && text is not null ? SmsLength.Of(text.Body) : null);
    }

    private static string FileOf(PackageFile file) => file.Path.StartsWith(Folder, StringComparison.Ordinal) ? file.Path[Folder.Length..] : file.Path;
}
