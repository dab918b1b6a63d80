using Collections.Persistence.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Collections.Server.People;

/// <summary>People: who there is, inviting, roles, disabling, and a new way in for who has lost theirs.</summary>
internal static class PeopleEndpoints
{
    private static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(3);

    public static void Map(RouteGroupBuilder people)
    {
        people.MapGet("/", (PersonStore store) => store.All().Select(PersonRow.Of)).WithName("ListPeople");
        people.MapPost("/", Create).AuditsItself().WithName("CreatePerson");
        people.MapPut("/{name}", Change).AuditsItself().WithName("ChangePerson");
        people.MapPost("/{name}/invitation", Invite).AuditsItself().WithName("InvitePerson");
    }

    private static async Task<Results<Ok<InvitedPerson>, ProblemHttpResult>> Create(
        NewPersonRequest request, UserManager<Person> people, PersonStore store, RoleTable table, TimeProvider time, HttpContext context)
    {
        var name = (request.Name ?? "").Trim();
        if (name.Length is 0 or > NewPerson.LongestName) return Problems.Wrong($"Expected a name of 1 to {NewPerson.LongestName} characters, found {name.Length}.");
        if (table.Stored(request.Roles ?? [], out var wrong) is not { } roles) return NoRole(table, wrong);
        if (CompanyNames.Wrong(request.Companies) is { } unknown) return Problems.Wrong(unknown);
        var person = NewPerson.Of(name, request.Email, roles);
        person.Companies = CompanyNames.Stored(request.Companies ?? []);
        person.Firm = (request.Firm ?? "").Trim();
        if (FirmName.Wrong(person.Firm, roles, table) is { } foreign) return Problems.Wrong(foreign);
        var invitation = Invitation(person, time);
        store.Note(Who(context), "person.create", person.Name, $"roles {roles}{CompanyNames.InWords(person.Companies)}{FirmName.InWords(person.Firm)}");
        var created = await people.CreateAsync(person).ConfigureAwait(false);
        return created.Succeeded ? TypedResults.Ok(InvitedPerson.Of(person, invitation)) : Problems.Wrong(NewPerson.Reasons(created));
    }

    private static async Task<Results<Ok<PersonRow>, ProblemHttpResult>> Change(
        string name, PersonChange request, UserManager<Person> people, PersonStore store, RoleTable table, HttpContext context)
    {
        if (await people.FindByNameAsync(name).ConfigureAwait(false) is not { } person) return Problems.Missing("a person", name);
        if (table.Stored(request.Roles ?? [], out var wrong) is not { } roles) return NoRole(table, wrong);
        if (CompanyNames.Wrong(request.Companies) is { } unknown) return Problems.Wrong(unknown);
        var companies = request.Companies is null ? person.Companies : CompanyNames.Stored(request.Companies);
        var firm = request.Firm?.Trim() ?? person.Firm;
        if (FirmName.Wrong(firm, roles, table) is { } foreign) return Problems.Wrong(foreign);
        if (roles == person.Roles && request.IsDisabled == person.IsDisabled && companies == person.Companies && firm == person.Firm) return TypedResults.Ok(PersonRow.Of(person));
        store.ExpectManager(person, request.IsDisabled ? "" : roles);
        (person.Roles, person.Companies, person.Firm) = (roles, companies, firm);
        person.IsDisabled = request.IsDisabled;
        store.Note(Who(context), "person.change", person.Name, $"roles {roles}{CompanyNames.InWords(companies)}{FirmName.InWords(firm)}{(request.IsDisabled ? ", disabled" : "")}");
        // Whoever lost a role or is disabled works on with nothing that was signed in before.
        var changed = await people.UpdateSecurityStampAsync(person).ConfigureAwait(false);
        return changed.Succeeded ? TypedResults.Ok(PersonRow.Of(person)) : Problems.Refused(NewPerson.Reasons(changed));
    }

    private static async Task<Results<Ok<InvitedPerson>, ProblemHttpResult>> Invite(
        string name, InvitationOptions request, UserManager<Person> people, PersonStore store, TimeProvider time, HttpContext context)
    {
        if (await people.FindByNameAsync(name).ConfigureAwait(false) is not { } person) return Problems.Missing("a person", name);
        var invitation = Invitation(person, time);
        person.PasswordHash = null;
        if (request.RemovesSecondFactor) SecondFactor.Remove(person);
        store.Note(Who(context), "person.invite", person.Name, request.RemovesSecondFactor ? "second factor removed" : null);
        var changed = await people.UpdateSecurityStampAsync(person).ConfigureAwait(false);
        return changed.Succeeded ? TypedResults.Ok(InvitedPerson.Of(person, invitation)) : Problems.Conflict(NewPerson.Reasons(changed));
    }

    private static string Invitation(Person person, TimeProvider time)
    {
        var token = OneTimeToken.New();
        person.InvitationDigest = OneTimeToken.DigestOf(token);
        person.InvitationUntil = time.GetUtcNow() + InvitationLifetime;
        return token;
    }

    private static string Who(HttpContext context) => Caller.Author(context.User).Name;

    private static ProblemHttpResult NoRole(RoleTable table, string? found) => Problems.Wrong($"Expected roles of {string.Join(", ", table.Roles)}, found '{found}'.");
}
