using System.Text;
using System.Text.Json;
using Collections.Domain.Accounts;
using Collections.Domain.Facts;
using Collections.Domain.Feeds;
using Collections.Domain.Novelties;
using Collections.Domain.Objects;
using Collections.Domain.Portfolios;
using Collections.Domain.Texts;
using Collections.Intake.Objects;
using Collections.Persistence.Accounts;
using Collections.Persistence.Objects;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Commands;
using Collections.Server.Nightly;

namespace Collections.Server.Objects;

/// <summary>Takes in what people, and programs, say of single objects; cases hear of it by the way of the day.</summary>
internal sealed class ObjectDesk(SqliteDatabase database, DayDesk day, TimeProvider time)
{
    private const string Source = "objects";

    /// <summary>Registers an object, or changes it.</summary>
    /// <returns>What was expected instead; null where it was taken, or says what is known already.</returns>
    public async Task<string?> Say(ObjectType type, string key, ObjectWish wish)
    {
        var store = new SqliteObjectStore(database);
        if (Read(type, key, wish, store.Texts, out var said) is { } wrong) return wrong;
        using var turn = await database.Intakes.Begin(default).ConfigureAwait(false);
        if (PortfolioName() is not { } portfolio) return "Expected a portfolio with customers, found none.";
        if (store.Resolve(portfolio, type, [said!])[0] is { Id: 0, Defect: ObjectDefect.None } && type.Fields.FirstOrDefault(field => field.IsRequired && !said!.Fields.ContainsKey(field.Name)) is { } missing)
            return $"Expected in '{missing.Name}' {ObjectText.Read(missing, "", store.Texts, out _)}, found ''.";
        var changed = await store.Change(Declaration(portfolio, type, key, wish), type, said!).ConfigureAwait(false);
        if (ObjectText.Expected(changed.Defect) is { } expected) return $"Expected {expected}, found '{Found(changed.Defect, said!)}'.";
        if (changed.Gate == FeedVerdict.OlderPosition) return $"Expected a day after which nothing is known of '{key}', found {Today():yyyy-MM-dd}.";
        if (changed.Verdict is { } verdict) await Tell(changed, verdict).ConfigureAwait(false);
        return null;
    }

    private static string Found(ObjectDefect defect, DeliveredObject said) => defect switch
    {
        ObjectDefect.CompanyMissing => "",
        ObjectDefect.UnknownCustomer => said.Customer,
        _ => said.Account.Length > 0 ? said.Account : said.Customer,
    };

    private async Task Tell(ChangedObject changed, ObjectVerdict verdict)
    {
        if (day.Date is null) return;
        var account = new AccountId(changed.Id);
        var messages = changed.IsNew ? [ObjectMessages.Opened] : NoveltyMessages.Of(verdict.Kinds).ToList();
        var payload = JsonSerializer.Serialize(new { state = verdict.State }, JsonText.Options);
        foreach (var message in messages) await day.React(at => new ReceivedEvent(Source, null, account, message, at, payload)).ConfigureAwait(false);
    }

    /// <summary>The day that is worked; without a night that of the calendar.</summary>
    private DateOnly Today() => day.Date ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    private FeedDeclaration Declaration(string portfolio, ObjectType type, string key, ObjectWish wish)
    {
        var content = JsonSerializer.Serialize(new { key, wish }, JsonText.Options);
        return new FeedDeclaration(
            portfolio, $"{type.Key} by hand", Today(), null, FeedKind.Objects, new ContentDigest(ContentHash.Of128(Encoding.UTF8.GetBytes(content)), 1, 0), 1, 100, [], null);
    }

    private string? PortfolioName()
    {
        using var context = database.OpenContext();
        return context.Set<Portfolio>().Where(portfolio => portfolio.TenantId == 1 && portfolio.Id == RunStores.Portfolio).Select(portfolio => portfolio.Name).FirstOrDefault();
    }

    private static string? Read(ObjectType type, string key, ObjectWish wish, FactTexts texts, out DeliveredObject? said)
    {
        said = null;
        foreach (var (name, reference) in (ReadOnlySpan<(string, string)>)[("key", key), ("customer", Given(wish.Customer)), ("account", Given(wish.Account))])
        {
            if (ObjectText.WrongReference(reference) is { } wrong) return $"Expected in '{name}' {wrong}, found '{reference}'.";
        }
        if (Given(wish.Customer).Length == 0 && Given(wish.Account).Length == 0) return "Expected a customer or an account to whom the object belongs, found neither.";
        if (type.NeedsAccount && Given(wish.Account).Length == 0) return "Expected the account that the object is about, found none.";
        if (wish.State is not null && type.StateOf(wish.State) is null) return $"Expected a state, one of {string.Join(", ", type.States.Select(state => $"'{state.Name}'"))}, found '{wish.State}'.";
        var fields = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, text) in wish.Fields ?? new Dictionary<string, string?>())
        {
            if (type.Fields.FirstOrDefault(known => known.Name == name) is not { } known) return $"Expected a field of '{type.Key}', found '{name}'.";
            if (ObjectText.Read(known, Given(text), texts, out var value) is { } expected) return $"Expected in '{name}' {expected}, found '{text}'.";
            fields.Add(name, value);
        }
        said = new DeliveredObject(key, 1) { Customer = Given(wish.Customer), Account = Given(wish.Account), Company = Given(wish.Company), State = wish.State, Since = wish.OpenSince, Fields = fields };
        return null;
    }

    private static string Given(string? text) => text?.Trim() ?? "";
}
