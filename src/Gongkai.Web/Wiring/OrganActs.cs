using Gongkai.Ledger.Calendars;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reforms;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Reports.Signed;
using Gongkai.Ledger.Reports.Written;
using Gongkai.Web.Pages.Office.Organs;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Wiring;

/// <summary>The acts that pages about organs and their registers take in their constructors.</summary>
internal static class OrganActs
{
    public static void AddRegisterActs(this IServiceCollection services) =>
        services.AddScoped<EntryList>().AddScoped<RecordEntry>().AddScoped<StrikeEntry>().AddScoped<KeepEvidence>()
            .AddScoped<DeclareNone>().AddScoped<OpenYear>().AddScoped<RebaseStock>().AddScoped<WriteProse>()
            .AddScoped<SignReport>().AddScoped<PublishReport>().AddScoped<PublicReports>()
            .AddScoped<ImportEntries>().AddScoped<ImportChannels>().AddScoped<ReplaceEntry>();

    public static void AddOrganActs(this IServiceCollection services)
    {
        services.AddScoped<OrganOperations>().AddScoped<FoundOrgan>();
        services.AddScoped<SetRemedyBodies>().AddScoped<SetUnits>().AddScoped<SetLetterPrefix>().AddScoped<SetLetterContact>();
        services.AddScoped<SetRuleMaking>().AddScoped<RenameOrgan>().AddScoped<NameOrganAlso>();
        services.AddScoped<ImportCalendar>().AddScoped<CorrectClock>();
        services.AddScoped<MoveOrgan>().AddScoped<SucceedOrgan>().AddScoped<AbolishOrgan>();
        services.AddScoped<StrikeOrganFact>().AddScoped<WhatIsOpen>();
    }
}
